package org.fauces.signon.service;

import org.fauces.identity.service.ExternalProof;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * The provider has proven who it is, but something is still to be said: the code of an invitation,
 * the facility, or a second factor of ours. Carries the proof, which never leaves the server.
 */
public class SignOnUnfinished extends DomainException {
  private static final long serialVersionUID = 1L;

  private final DomainException question;
  private final transient ExternalProof proof;
  private final String returnTo;

  SignOnUnfinished(DomainException question, ExternalProof proof, String returnTo) {
    super(question.type(), question.getMessage());
    this.question = question;
    this.proof = proof;
    this.returnTo = returnTo;
  }

  /** Whether an account is still to be found; else a ticket leads on. */
  public boolean asksForCode() {
    return type() == ProblemType.LINK_REQUIRED || type() == ProblemType.CODE_REFUSED;
  }

  public DomainException question() {
    return question;
  }

  public ExternalProof proof() {
    return proof;
  }

  public String returnTo() {
    return returnTo;
  }
}
