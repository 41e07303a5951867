package org.fauces.identity.domain;

/** What a passkey's signature was asked for. Names are stored: never rename or reuse one. */
public enum PasskeyPurpose {
  SIGN_IN,
  /** Somebody who has signed in proves to be still there. */
  PROVE,
  /** A new passkey of somebody who has signed in. */
  REGISTER
}
