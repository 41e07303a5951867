package org.fauces.shared.format;

/** Why JSON was refused. The name goes to clients, so it stays; the sentence is safe to show. */
public enum Rule {
  TOO_LARGE("The document is larger than allowed."),
  NOT_UTF8("The document is not valid UTF-8."),
  SYNTAX("The document is not valid JSON."),
  TRAILING_DATA("Something follows the end of the document."),
  NOT_AN_OBJECT("The document is not a JSON object."),
  TOO_DEEP("The document is nested too deeply."),
  DUPLICATE_KEY("The same key occurs twice in one object."),
  LONE_SURROGATE("A text holds half of a character."),
  CONTROL_CHARACTER("A text holds a control character."),
  NUMBER_TOO_LONG("A number has more digits than can be kept."),
  UNKNOWN_KEY("This key is not known here."),
  MISSING("A value is required."),
  WRONG_TYPE("The value is of another type."),
  EMPTY("The text is empty."),
  TOO_LONG("The text is longer than allowed."),
  LINE_BREAK("The text may not span lines."),
  NOT_A_UUID("A UUID is required."),
  NOT_A_DATE("A date as 2026-01-31 is required."),
  NOT_AN_INSTANT("A time in UTC as 2026-01-31T23:59:59.123456Z is required."),
  NOT_A_CHOICE("The value is none of the allowed ones."),
  TOO_MANY("There are more entries than allowed.");

  private final String sentence;

  Rule(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
