package org.fauces.identity.service;

import com.webauthn4j.data.client.CollectedClientData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.fauces.identity.domain.PasskeyChallenge;
import org.fauces.identity.domain.PasskeyPurpose;
import org.fauces.shared.format.Sha256;

/** Makes what passkeys sign, and takes each away when it is answered. */
@ApplicationScoped
class PasskeyChallenges {
  private static final int BYTES = 32;

  @Inject SignInRows rows;
  @Inject Clock clock;

  private final SecureRandom random = new SecureRandom();

  /** A new challenge; the account is null where nobody has said yet who signs in. */
  byte[] make(PasskeyPurpose purpose, UUID accountId) {
    var challenge = new byte[BYTES];
    random.nextBytes(challenge);
    rows.add(PasskeyChallenge.of(Sha256.of(challenge), purpose, accountId, clock.instant()));
    return challenge;
  }

  /** Whether the challenge that was signed is ours, for that and not spent. Now it is. */
  boolean take(CollectedClientData signed, PasskeyPurpose purpose, UUID accountId) {
    return rows.takeChallenge(Sha256.of(signed.getChallenge().getValue()))
        .filter(challenge -> challenge.isFor(purpose, accountId, clock.instant()))
        .isPresent();
  }
}
