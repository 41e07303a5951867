package org.fauces.shared.domain;

/** The caller saw an older version than the one that is stored. */
public class StaleVersion extends DomainException {
  private static final long serialVersionUID = 1L;

  public StaleVersion() {
    super(ProblemType.STALE_VERSION, null);
  }
}
