package org.fauces.shared.domain;

/** The object does not exist for this caller: unknown and foreign look the same from outside. */
public class NotFound extends DomainException {
  private static final long serialVersionUID = 1L;

  public NotFound() {
    super(ProblemType.NOT_FOUND, null);
  }
}
