package org.fauces.review.service;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.Outcome;

/** What happened, in words for somebody who does not know the product: Japanese or English. */
public final class EventWords {
  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
  private static final String BUNDLE = "org.fauces.review.events";

  private final ResourceBundle texts;

  private EventWords(ResourceBundle texts) {
    this.texts = texts;
  }

  /** In the first of the languages that there is; Japanese when there is none. */
  public static EventWords in(List<Locale> languages) {
    var english = Locale.ENGLISH.getLanguage();
    var japanese = Locale.JAPANESE.getLanguage();
    var language =
        languages.stream()
            .map(Locale::getLanguage)
            .filter(tag -> tag.equals(english) || tag.equals(japanese))
            .findFirst()
            .orElse(japanese);
    var locale = Locale.forLanguageTag(language);
    var loader = EventWords.class.getClassLoader();
    return new EventWords(ResourceBundle.getBundle(BUNDLE, locale, loader, NO_FALLBACK));
  }

  /** What was done. */
  public String action(AuditAction action) {
    return texts.getString("action." + action.name());
  }

  /** How it ended. */
  public String outcome(Outcome outcome) {
    return texts.getString("outcome." + outcome.name());
  }

  /** As which role. */
  public String role(String role) {
    return texts.getString("role." + role);
  }

  /** A heading or a word of the report. */
  public String text(String key) {
    return texts.getString("report." + key);
  }
}
