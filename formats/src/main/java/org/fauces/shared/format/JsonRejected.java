package org.fauces.shared.format;

/** JSON was refused. Says where and by which rule, never what stood there. */
public class JsonRejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String pointer;
  private final Rule rule;

  /**
   * Made also by callers that add a rule of their own to a field.
   *
   * @param pointer RFC 6901 pointer of the place; empty for the whole document
   */
  public JsonRejected(String pointer, Rule rule) {
    super(rule + " at \"" + pointer + "\"", null, false, true);
    this.pointer = pointer;
    this.rule = rule;
  }

  public String pointer() {
    return pointer;
  }

  public Rule rule() {
    return rule;
  }
}
