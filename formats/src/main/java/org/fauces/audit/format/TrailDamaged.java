package org.fauces.audit.format;

/** An export that is not as it was written; the message says what about it, in a sentence. */
public class TrailDamaged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String where;

  TrailDamaged(String where, String sentence) {
    super(sentence);
    this.where = where;
  }

  String where() {
    return where;
  }
}
