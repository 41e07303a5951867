package org.fauces.identity.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fauces.identity.domain.Passkey;
import org.fauces.identity.domain.SessionLimit;
import org.fauces.identity.domain.Totp;

/**
 * An account's second factors.
 *
 * @param bound whether the account must have one
 * @param limitedTo what the session may do and nothing else; null when it is whole
 */
public record FactorsView(
    List<FactorView> items, int recoveryCodesLeft, boolean bound, SessionLimit limitedTo) {

  /** The kinds of factor that are enrolled. */
  public enum Kind {
    TOTP,
    PASSKEY
  }

  /** One factor; name and last use may be null. */
  public record FactorView(UUID id, Kind kind, String name, Instant createdAt, Instant lastUsedAt) {
    static FactorView of(Totp totp) {
      return new FactorView(totp.id(), Kind.TOTP, null, totp.createdAt(), null);
    }

    static FactorView of(Passkey passkey) {
      return new FactorView(
          passkey.id(), Kind.PASSKEY, passkey.name(), passkey.createdAt(), passkey.lastUsedAt());
    }
  }
}
