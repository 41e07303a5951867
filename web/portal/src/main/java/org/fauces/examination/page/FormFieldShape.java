package org.fauces.examination.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.fauces.examination.domain.QuestionnaireItem;
import org.fauces.examination.page.FormField.Choice;
import org.fauces.examination.page.FormField.Kind;
import org.fauces.examination.page.FormField.Shape;
import org.fauces.shared.page.Words;

/** How an item of the questionnaire is asked on a page. */
final class FormFieldShape {
  /** The answer that says an item was not asked; no item has it as a code. */
  static final String NOT_ASKED = "not-asked";

  /** The answer that none of several applies, which is not the same as not asked. */
  static final String NONE = "none-of-these";

  private static final int MAX_SCALE_STEPS = 5; // a grade is pressed, a longer range is typed

  private final QuestionnaireItem item;
  private final Words words;

  FormFieldShape(QuestionnaireItem item, Words words) {
    this.item = item;
    this.words = words;
  }

  FormField field() {
    return new FormField(
        new Shape(
            item.code(),
            item.section(),
            kind(),
            text(item.text()),
            unit(),
            range(),
            item.required(),
            choices()));
  }

  /** Whether a pressed answer is a number. */
  static boolean isScale(FormField field) {
    return field.getChoices().stream().anyMatch(choice -> choice.code().matches("\\d"));
  }

  private Kind kind() {
    return switch (item.type()) {
      case BOOLEAN, CODE -> Kind.RADIO;
      case CODES -> Kind.SEVERAL;
      case DATE -> Kind.DATE;
      case INTEGER, DECIMAL -> isGrade() ? Kind.RADIO : Kind.NUMBER;
    };
  }

  private boolean isGrade() {
    return item.type() == QuestionnaireItem.Type.INTEGER
        && item.maximum().subtract(item.minimum()).intValueExact() < MAX_SCALE_STEPS;
  }

  private List<Choice> choices() {
    var answers =
        switch (item.type()) {
          case BOOLEAN ->
              List.of(
                  new Choice("yes", words.say("examination.yes")),
                  new Choice("no", words.say("examination.no")));
          case CODE, CODES ->
              item.choices().stream()
                  .map(choice -> new Choice(choice.code(), text(choice.text())))
                  .toList();
          case INTEGER, DECIMAL, DATE -> isNumberGrade() ? grades() : List.<Choice>of();
        };
    return switch (kind()) {
      case RADIO -> item.required() ? answers : with(answers, NOT_ASKED, notAsked());
      case SEVERAL -> with(answers, NONE, "examination.noneOfThese");
      case NUMBER, DATE -> answers;
    };
  }

  private boolean isNumberGrade() {
    return item.type() == QuestionnaireItem.Type.INTEGER && isGrade();
  }

  private List<Choice> grades() {
    return IntStream.rangeClosed(item.minimum().intValueExact(), item.maximum().intValueExact())
        .mapToObj(grade -> new Choice(String.valueOf(grade), String.valueOf(grade)))
        .toList();
  }

  private List<Choice> with(List<Choice> answers, String code, String key) {
    var all = new ArrayList<>(answers);
    all.add(new Choice(code, words.say(key)));
    return List.copyOf(all);
  }

  /** A throat is looked at, not asked. */
  private String notAsked() {
    return item.section().equals("throat") ? "examination.notAssessed" : "examination.notAsked";
  }

  private String unit() {
    return item.unit() == null || kind() == Kind.RADIO
        ? ""
        : words.say(
            "examination.unit." + item.unit().toLowerCase(Locale.ROOT).replace("%", "percent"));
  }

  private String range() {
    return item.minimum() == null || kind() == Kind.RADIO
        ? kind() == Kind.DATE ? words.say("examination.dateHint") : ""
        : item.minimum().toPlainString() + " - " + item.maximum().toPlainString();
  }

  private String text(Map<String, String> byLanguage) {
    return byLanguage.get(words.locale().getLanguage());
  }
}
