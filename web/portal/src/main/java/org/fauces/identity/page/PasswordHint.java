package org.fauces.identity.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.fauces.identity.service.PasswordAdvice;
import org.fauces.shared.page.Languages;
import org.fauces.shared.page.Words;

/** The line beside the field of a new password. */
@ApplicationScoped
public class PasswordHint {
  @Inject PasswordAdvice advice;

  String of(HttpServletRequest request) {
    return new Words(Languages.of(request)).say("identity.passwordHint", advice.minCharacters());
  }
}
