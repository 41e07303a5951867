package org.fauces.cli.home;

import java.util.Locale;

/** The secrets of a home, one file each. */
public enum Secret {
  /** Owns the schemas: migrations only, the server never has it. */
  DATABASE_OWNER,
  /** What the server itself may do in the database. */
  DATABASE_APP,
  /** Opens the key store of the server's certificate. */
  TLS_KEY_STORE,
  /** Opens the key store of the key that signs access tokens. */
  TOKEN_KEY_STORE,
  /** Encrypts the server's LTPA keys file. */
  LTPA_KEYS,
  /** The machine account that reads /metrics. */
  METRICS,
  /** The authenticator app of the demonstration's administrator, who has no telephone. */
  DEMO_ADMIN_TOTP,
  /** What the hospital's sign-on knows this server by; written by the operator. */
  SIGN_ON_CLIENT,
  /**
   * The password of the account that searches the hospital's directory; written by the operator.
   */
  DIRECTORY_BIND,
  /** Passwords of the simulated staff, in a home that is marked as a demonstration. */
  DEMO_ADMIN,
  DEMO_NURSE,
  DEMO_EXAMINER,
  /** The key pair of the simulated camera. */
  DEMO_CAMERA_KEY;

  String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
