package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fauces.identity.domain.AccountKind;

/** What a page says beside the field of a new password. */
@ApplicationScoped
public class PasswordAdvice {
  @Inject PasswordPolicy policy;
  @Inject SecondFactorRule rule;

  /** How many characters are enough for a person without a privileged role. */
  public int minCharacters() {
    return policy.minCharacters(rule.isBound(AccountKind.PERSON, List.of()));
  }
}
