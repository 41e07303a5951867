package org.fauces.protection.format;

import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;

/**
 * Tink makes new keys through its registry only: its configurations know how to use keys, not how
 * to make them.
 */
final class KeyCreation {
  private KeyCreation() {}

  static void register() throws GeneralSecurityException {
    AeadConfig.register();
    PrfConfig.register();
  }
}
