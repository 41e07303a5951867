package org.fauces.shared.domain;

/** What a client made under an id of its own, so that the same create can come again. */
public interface Created {
  /** The keyed digest over the content it was created with. */
  byte[] creationDigest();
}
