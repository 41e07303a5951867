package org.fauces.identity.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.fauces.identity.service.FactorService;
import org.fauces.identity.service.FactorsView;
import org.fauces.identity.service.FactorsView.FactorView;
import org.fauces.identity.service.FactorsView.Kind;
import org.fauces.identity.service.PortalLimits;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.page.HtmlTemplate.Choice;
import org.fauces.shared.page.Languages;
import org.fauces.shared.page.LightPages.LightPage;
import org.fauces.shared.page.Problems;
import org.fauces.shared.page.Words;

/** The page of the own account: who one is here, and one's second factors. */
@ApplicationScoped
public class AccountOverview {
  @Inject AccountPages pages;
  @Inject PortalLimits limits;
  @Inject FactorService factors;
  @Inject @Any Instance<OtherWayIn> others;

  /** What is done on the page of the own account. */
  interface Deed {
    void run() throws IOException;
  }

  /** Does it; what is refused leads to a proof, or back to the page with the reason. */
  void attempt(HttpServletRequest request, HttpServletResponse response, Deed deed)
      throws IOException {
    try {
      deed.run();
    } catch (DomainException e) {
      if (!pages.leadsToProof(request, response, e)) {
        Problems.answer(response, e);
        show(request, response, factors.list(), AccountPages.sentence(request, e));
      }
    }
  }

  void show(
      HttpServletRequest request, HttpServletResponse response, FactorsView view, String problem)
      throws IOException {
    var words = new Words(Languages.of(request));
    var choices =
        view.items().stream()
            .map(factor -> new Choice(factor.id().toString(), label(words, factor)))
            .toList();
    var values = new HashMap<>(person(request, words));
    values.put("lockAfterSeconds", String.valueOf(limits.lockAfter().toSeconds()));
    values.put("none", choices.isEmpty() ? "none" : "");
    values.put(
        "codes",
        choices.isEmpty() ? "" : words.say("identity.codes.left", view.recoveryCodesLeft()));
    values.put("signOn", signOn());
    var page = new LightPage("account", "identity.account.title", values, choices);
    pages.write(request, response, page, problem);
  }

  private static Map<String, String> person(HttpServletRequest request, Words words) {
    var user = PortalUser.of(request).orElseThrow();
    var roles =
        user.roles().stream()
            .sorted()
            .map(role -> words.say("identity.role." + role))
            .collect(Collectors.joining(", "));
    boolean hasWorklist = StartPage.hasWorklist(user.roles());
    return Map.of(
        "displayName",
        user.displayName(),
        "facilityName",
        user.facilityName(),
        "roles",
        roles,
        "worklist",
        hasWorklist ? "worklist" : "",
        "elsewhere",
        hasWorklist ? "" : "elsewhere");
  }

  private static String label(Words words, FactorView factor) {
    return factor.kind() == Kind.PASSKEY
        ? words.say("identity.factors.passkey", factor.name())
        : words.say("identity.factors.totp");
  }

  /** Not empty where the hospital has a sign-on to link with. */
  String signOn() {
    return others.stream().anyMatch(OtherWayIn::isOn) ? "on" : "";
  }
}
