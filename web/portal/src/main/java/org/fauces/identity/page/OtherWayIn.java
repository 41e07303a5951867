package org.fauces.identity.page;

/** A way to sign in other than by a password of ours, which the sign-in page offers. */
public interface OtherWayIn {
  /** Whether this installation has it. */
  boolean isOn();

  /** The factor, after RFC 8176, by which sessions that began this way are known. */
  String factor();

  /** The place, below the context root, that such a session leads to when it is left. */
  String leaving();
}
