package org.fauces.terms.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fauces.shared.page.Languages;
import org.fauces.shared.page.LightPages;
import org.fauces.shared.page.LightPages.LightPage;
import org.fauces.shared.page.Words;
import org.fauces.terms.domain.TermsKind;
import org.fauces.terms.service.TermsView;

/** Writes the texts in the reader's language, with or without the button that accepts them. */
@ApplicationScoped
public class TermsPages {
  private static final Map<TermsKind, String> PARTS =
      Map.of(TermsKind.TERMS_OF_USE, "terms", TermsKind.PRIVACY_POLICY, "privacy");

  @Inject LightPages pages;

  /** To read. */
  void show(HttpServletRequest request, HttpServletResponse response, List<TermsView> versions)
      throws IOException {
    write(request, response, "terms.title", values(request, versions));
  }

  /** To read and accept; {@code problem} is empty where there is none. */
  void ask(HttpServletRequest request, HttpServletResponse response, Question question)
      throws IOException {
    var values = values(request, question.versions());
    values.put("ask", "ask");
    values.put("to", question.to());
    values.put("problem", question.problem());
    write(request, response, "terms.ask.title", values);
  }

  /** What is asked, where to go on from there, and what was wrong with the answer before. */
  record Question(List<TermsView> versions, String to, String problem) {}

  private void write(
      HttpServletRequest request,
      HttpServletResponse response,
      String title,
      Map<String, String> values)
      throws IOException {
    pages.write(request, response, new LightPage("terms", title, values));
  }

  private static Map<String, String> values(HttpServletRequest request, List<TermsView> versions) {
    var values = new HashMap<String, String>();
    PARTS.values().forEach(part -> values.putAll(Map.of(part + "Id", "", part + "Text", "")));
    versions.forEach(version -> values.putAll(values(Languages.of(request), version)));
    return values;
  }

  private static Map<String, String> values(Locale language, TermsView version) {
    var part = PARTS.get(version.kind());
    var day = LocalDate.ofInstant(version.inForceFrom(), ZoneId.systemDefault());
    var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(day);
    boolean isJapanese = language.equals(Locale.JAPANESE);
    return Map.of(
        part + "Id", version.id().toString(),
        part + "Text", isJapanese ? version.textJa() : version.textEn(),
        part + "Version", new Words(language).say("terms.version", version.number(), date));
  }
}
