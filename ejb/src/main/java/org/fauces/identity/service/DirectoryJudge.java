package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;

/**
 * Asks the hospital's directory about an attempt that is counted already. What it did not judge is
 * given back to all together: while it is out, others must still come in by what is kept here. The
 * account's own count stays, or an outage would forgive guesses.
 */
@ApplicationScoped
class DirectoryJudge {
  @Inject PasswordDirectory directory;
  @Inject SignInAttempts attempts;

  Optional<ExternalProof> prove(String signInName, Sensitive<String> password) {
    try {
      return directory.prove(signInName, password);
    } catch (DomainException e) {
      if (e.type() == ProblemType.SIGN_ON_UNAVAILABLE) {
        attempts.giveBack();
      }
      throw e;
    }
  }
}
