package org.fauces.examination.page;

import java.io.Serializable;
import java.util.List;

/**
 * One item of a questionnaire on a page: its words, the answer as text, and what is wrong with it.
 */
public class FormField implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Shape shape;
  private String text;
  private List<String> codes = List.of();
  private String problem;

  FormField(Shape shape) {
    this.shape = shape;
  }

  /** How an item is asked. */
  public enum Kind {
    RADIO,
    SEVERAL,
    NUMBER,
    DATE
  }

  /** An answer that can be chosen, with its words. */
  public record Choice(String code, String label) implements Serializable {}

  /** What does not change about a field; unit and range are words and may be empty. */
  record Shape(
      String code,
      String section,
      Kind kind,
      String label,
      String unit,
      String range,
      boolean required,
      List<Choice> choices)
      implements Serializable {}

  public String getCode() {
    return shape.code();
  }

  public String getSection() {
    return shape.section();
  }

  public String getLabel() {
    return shape.label();
  }

  public String getUnit() {
    return shape.unit();
  }

  public String getRange() {
    return shape.range();
  }

  public boolean isRequired() {
    return shape.required();
  }

  public List<Choice> getChoices() {
    return shape.choices();
  }

  public boolean isRadio() {
    return shape.kind() == Kind.RADIO;
  }

  public boolean isSeveral() {
    return shape.kind() == Kind.SEVERAL;
  }

  public boolean isTyped() {
    return isDate() || shape.kind() == Kind.NUMBER;
  }

  public boolean isDate() {
    return shape.kind() == Kind.DATE;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public List<String> getCodes() {
    return codes;
  }

  public void setCodes(List<String> codes) {
    this.codes = codes == null ? List.of() : List.copyOf(codes);
  }

  public String getProblem() {
    return problem;
  }

  void setProblem(String problem) {
    this.problem = problem;
  }

  @Override
  public String toString() {
    return "FormField[" + shape.code() + "]"; // the answer reaches no log
  }
}
