package org.fauces.examination.page;

import java.io.Serializable;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fauces.examination.domain.QuestionnaireItem;
import org.fauces.patient.page.BirthDates;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.page.Words;

/**
 * The fields of one form, made from the questionnaire; their answers go to and from the service's
 * values by code.
 */
public class FormFields implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String POINTER = "/answers/";
  private static final String YES = "yes";
  private static final String NO = "no";

  private final List<FormField> fields;

  private FormFields(List<FormField> fields) {
    this.fields = fields;
  }

  public static FormFields of(List<QuestionnaireItem> items, Words words) {
    return new FormFields(
        new ArrayList<>(
            items.stream().map(item -> new FormFieldShape(item, words).field()).toList()));
  }

  /** The fields by section, in the questionnaire's order. */
  public List<FormSection> sections() {
    var sections = new LinkedHashMap<String, List<FormField>>();
    fields.forEach(
        field -> sections.computeIfAbsent(field.getSection(), any -> new ArrayList<>()).add(field));
    return sections.entrySet().stream()
        .map(section -> new FormSection(section.getKey(), section.getValue()))
        .toList();
  }

  /** Fills in answers as a service gives them. */
  public void fill(Map<String, Object> answers) {
    fields.stream()
        .filter(field -> answers.containsKey(field.getCode()))
        .forEach(field -> fill(field, answers.get(field.getCode())));
  }

  /** The answers as the service takes them; an item that was not asked is null. */
  public Map<String, Object> answers() {
    var answers = new LinkedHashMap<String, Object>();
    fields.forEach(field -> answers.put(field.getCode(), answer(field)));
    return answers;
  }

  /** Puts the rules that the service found broken beside their fields; their number. */
  public int mark(DomainException refused, Words words) {
    fields.forEach(field -> field.setProblem(null));
    for (var violation : refused.violations()) {
      fields.stream()
          .filter(field -> violation.pointer().equals(POINTER + field.getCode()))
          .forEach(field -> field.setProblem(sentence(field, violation.rule(), words)));
    }
    return (int) fields.stream().filter(field -> field.getProblem() != null).count();
  }

  private static String sentence(FormField field, String rule, Words words) {
    var key = "examination.rule." + rule;
    return words.has(key)
        ? words.say(key, field.getLabel(), field.getRange())
        : words.say("examination.rule.other", field.getLabel());
  }

  private static void fill(FormField field, Object value) {
    if (value instanceof Collection<?> codes) {
      field.setCodes(
          codes.isEmpty()
              ? List.of(FormFieldShape.NONE)
              : codes.stream().map(String::valueOf).toList());
    } else if (value instanceof Boolean yes) {
      field.setText(yes ? YES : NO);
    } else if (value instanceof BigDecimal number) {
      field.setText(number.toPlainString());
    } else if (value == null && field.isRadio()) {
      field.setText(FormFieldShape.NOT_ASKED);
    } else {
      field.setText((String) value);
    }
  }

  private static Object answer(FormField field) {
    if (field.isSeveral()) {
      return several(field.getCodes());
    }
    var text = field.getText();
    if (text == null || text.isBlank() || text.equals(FormFieldShape.NOT_ASKED)) {
      return null;
    }
    return field.isRadio() ? chosen(field, text) : typed(field, text);
  }

  /** Nothing ticked is not asked; "none" beside others stays, which the service names as broken. */
  private static List<String> several(List<String> codes) {
    if (codes.isEmpty()) {
      return null;
    }
    return codes.equals(List.of(FormFieldShape.NONE)) ? List.of() : codes;
  }

  private static Object chosen(FormField field, String text) {
    if (FormFieldShape.isScale(field)) {
      return new BigDecimal(text);
    }
    return switch (text) {
      case YES -> Boolean.TRUE;
      case NO -> Boolean.FALSE;
      default -> text;
    };
  }

  /** A number or a date as typed; what is neither stays text, which the service names as broken. */
  private static Object typed(FormField field, String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    if (field.isDate()) {
      return BirthDates.parse(plain).map(Object::toString).orElse(plain);
    }
    try {
      return new BigDecimal(plain);
    } catch (NumberFormatException e) {
      return plain;
    }
  }
}
