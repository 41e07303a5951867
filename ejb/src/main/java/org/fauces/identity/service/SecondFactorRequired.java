package org.fauces.identity.service;

import java.util.Optional;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;

/** The password was right and a second factor is still to be shown, which a ticket lets follow. */
public class SecondFactorRequired extends DomainException {
  private static final long serialVersionUID = 1L;

  private final transient Sensitive<String> ticket;

  SecondFactorRequired(Sensitive<String> ticket) {
    super(ProblemType.SECOND_FACTOR_REQUIRED, null);
    this.ticket = ticket;
  }

  /** The code to go on with; empty where the whole is to be sent again. */
  public Optional<Sensitive<String>> ticket() {
    return Optional.ofNullable(ticket);
  }
}
