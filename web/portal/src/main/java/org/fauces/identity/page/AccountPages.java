package org.fauces.identity.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fauces.identity.service.Enrolled;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.page.HtmlTemplate.Choice;
import org.fauces.shared.page.Languages;
import org.fauces.shared.page.LightPages;
import org.fauces.shared.page.LightPages.LightPage;
import org.fauces.shared.page.Places;
import org.fauces.shared.page.Problems;
import org.fauces.shared.page.Words;

/** What the pages of the own account share: their problems, the way to a proof, codes once. */
@ApplicationScoped
public class AccountPages {
  @Inject LightPages pages;
  @Inject PasskeyHost passkeys;

  /** Writes a page with its problem, which is empty where there is none. */
  void write(
      HttpServletRequest request, HttpServletResponse response, LightPage page, String problem)
      throws IOException {
    var values = new HashMap<>(passkeys.values(request));
    values.put("problem", problem);
    values.putAll(page.values());
    pages.write(
        request, response, new LightPage(page.name(), page.titleKey(), values, page.choices()));
  }

  /** The sentence for what was refused; a missing proof leads to where it is given instead. */
  boolean leadsToProof(
      HttpServletRequest request, HttpServletResponse response, DomainException problem)
      throws IOException {
    if (problem.type() != ProblemType.FACTOR_REQUIRED) {
      return false;
    }
    response.sendRedirect(Places.proofFor(request));
    return true;
  }

  static String sentence(HttpServletRequest request, DomainException problem) {
    var words = new Words(Languages.of(request));
    return Problems.sentences(words, problem).get(0);
  }

  /** After an enrolment: a whole session where it waited for that, and codes with the first. */
  void enrolled(HttpServletRequest request, HttpServletResponse response, Enrolled enrolled)
      throws IOException {
    enrolled.whole().ifPresent(whole -> StartPage.enter(request, response, whole));
    if (enrolled.recoveryCodes().isEmpty()) {
      response.sendRedirect(request.getContextPath() + Places.ACCOUNT);
      return;
    }
    showCodes(request, response, enrolled.recoveryCodes());
  }

  /** Shows codes this once. */
  void showCodes(
      HttpServletRequest request, HttpServletResponse response, List<Sensitive<String>> codes)
      throws IOException {
    var roles = PortalUser.of(request).orElseThrow().roles();
    var choices =
        codes.stream().map(Sensitive::reveal).map(code -> new Choice(code, code)).toList();
    var values = Map.of("start", StartPage.of(roles));
    write(request, response, new LightPage("codes", "identity.codes.title", values, choices), "");
  }
}
