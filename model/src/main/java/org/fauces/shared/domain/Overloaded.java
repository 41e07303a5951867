package org.fauces.shared.domain;

/** There is no room for this at the moment; nothing of it was begun, and it may be sent again. */
public class Overloaded extends DomainException {
  private static final long serialVersionUID = 1L;

  public Overloaded() {
    super(ProblemType.OVERLOADED, null);
  }
}
