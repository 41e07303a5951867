package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.Passkey;
import org.fauces.identity.domain.PasskeyPurpose;

/** Asks browsers for passkeys. */
@ApplicationScoped
class PasskeyRequests {
  @Inject Factors factors;
  @Inject PasskeyChallenges challenges;
  @Inject PasskeyCeremonies ceremonies;
  @Inject RelyingParty relyingParty;

  /** For a signature; the account is null where nobody has said yet who signs in. */
  PasskeyRequest make(PasskeyPurpose purpose, UUID accountId) {
    var allowed = accountId == null ? List.<byte[]>of() : credentialIds(accountId);
    return new PasskeyRequest(challenges.make(purpose, accountId), relyingParty.id(), allowed);
  }

  /** For a new passkey. */
  PasskeyCreation makeNew(Account account) {
    var request =
        new PasskeyRequest(
            challenges.make(PasskeyPurpose.REGISTER, account.id()), relyingParty.id(), List.of());
    return new PasskeyCreation(
        request,
        account.id(),
        account.signInName(),
        account.displayName(),
        credentialIds(account.id()),
        PasskeyCeremonies.ALGORITHMS.stream().map(each -> each.getValue()).toList());
  }

  private List<byte[]> credentialIds(UUID accountId) {
    return factors.passkeys(accountId).stream()
        .map(Passkey::credential)
        .map(ceremonies::credentialId)
        .toList();
  }
}
