package org.fauces.identity.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fauces.identity.domain.SessionLimit;
import org.fauces.identity.service.FactorService;
import org.fauces.identity.service.FactorsView;
import org.fauces.identity.service.FactorsView.FactorView;
import org.fauces.identity.service.FactorsView.Kind;
import org.fauces.identity.service.PortalLimits;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.page.HtmlTemplate.Choice;
import org.fauces.shared.page.Languages;
import org.fauces.shared.page.LightPages.LightPage;
import org.fauces.shared.page.Places;
import org.fauces.shared.page.Words;

/** Who one is here, and one's own second factors; leads a session on that is not whole yet. */
@WebServlet({"/account", "/account/removal", "/account/codes"})
public class AccountServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject FactorService factors;
  @Inject AccountPages pages;
  @Inject PortalLimits limits;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var view = factors.list();
    if (view.limitedTo() != null) {
      boolean isEnrolment = view.limitedTo() == SessionLimit.ENROLMENT;
      response.sendRedirect(
          request.getContextPath() + (isEnrolment ? "/account/enrol" : "/account/password"));
      return;
    }
    show(request, response, view, "");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      if (request.getServletPath().endsWith("/codes")) {
        pages.showCodes(request, response, factors.renewRecoveryCodes());
      } else {
        FacilityCookie.parse(request.getParameter("id")).ifPresent(this::remove);
        response.sendRedirect(request.getContextPath() + Places.ACCOUNT);
      }
    } catch (DomainException e) {
      if (!pages.leadsToProof(request, response, e)) {
        response.setStatus(e.type().status());
        show(request, response, factors.list(), AccountPages.sentence(request, e));
      }
    }
  }

  private void remove(UUID id) {
    factors.remove(id);
  }

  private void show(
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
}
