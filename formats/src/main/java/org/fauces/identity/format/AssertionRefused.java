package org.fauces.identity.format;

/** A statement or key that cannot be taken. Says by which rule, never what stood there. */
public class AssertionRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String rule;

  public AssertionRefused(String rule) {
    super(rule, null, false, true);
    this.rule = rule;
  }

  public String rule() {
    return rule;
  }
}
