package org.fauces.examination.format;

/** A {@code Content-Digest} header cannot be used, or does not match what came. */
public class ContentDigestRejected extends RuntimeException {

  /** Why. The name goes to clients, so it stays. */
  public enum Rule {
    MISSING("The header Content-Digest is required."),
    MALFORMED("The header Content-Digest is not written as RFC 9530 says."),
    NO_SHA_256("The header Content-Digest has no sha-256 member."),
    MISMATCH("What arrived is not what Content-Digest announced.");

    private final String sentence;

    Rule(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }

  private static final long serialVersionUID = 1L;

  private final Rule rule;

  ContentDigestRejected(Rule rule) {
    super(rule.sentence(), null, false, false);
    this.rule = rule;
  }

  public Rule rule() {
    return rule;
  }
}
