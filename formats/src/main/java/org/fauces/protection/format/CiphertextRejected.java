package org.fauces.protection.format;

/** A ciphertext did not authenticate: altered, or it belongs to another object, field or key. */
public class CiphertextRejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String kind;
  private final String field;

  CiphertextRejected(String kind, String field) {
    super("The ciphertext of " + kind + "." + field + " was altered or belongs elsewhere");
    this.kind = kind;
    this.field = field;
  }

  public String kind() {
    return kind;
  }

  public String field() {
    return field;
  }
}
