package org.fauces.shared.domain;

/**
 * The client-made id already names other content. The same body whoever owns the id, so that ids
 * cannot be probed.
 */
public class IdInUse extends DomainException {
  private static final long serialVersionUID = 1L;

  public IdInUse() {
    super(ProblemType.ID_IN_USE, null);
  }
}
