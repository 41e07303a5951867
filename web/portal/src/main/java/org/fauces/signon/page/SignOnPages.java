package org.fauces.signon.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.fauces.identity.page.SignInForm;
import org.fauces.identity.page.StartPage;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.page.Languages;
import org.fauces.shared.page.LightPages;
import org.fauces.shared.page.LightPages.LightPage;
import org.fauces.shared.page.Problems;
import org.fauces.shared.page.Words;
import org.fauces.signon.service.Returned;
import org.fauces.signon.service.SignOnUnfinished;

/** What is shown on the way back from the provider. */
@ApplicationScoped
public class SignOnPages {
  /** Below the context root. */
  static final String OUT = "/sign-on/out";

  @Inject LightPages pages;
  @Inject StartPage start;
  @Inject SignInForm form;

  /** Lets in. The page is a step between: a strict cookie is sent from a page of ours only. */
  void enter(HttpServletRequest request, HttpServletResponse response, Returned returned)
      throws IOException {
    var place = start.begin(request, response, returned.signedIn(), returned.returnTo());
    goOn(request, response, request.getContextPath() + place);
  }

  /** A page that leads on by itself, where a redirect would still count as the page before. */
  void goOn(HttpServletRequest request, HttpServletResponse response, String address)
      throws IOException {
    response.setHeader("Refresh", "0; url=" + address);
    pages.write(
        request, response, new LightPage("goon", "signon.goOn.title", Map.of("address", address)));
  }

  /**
   * Asks for what is still open: the form of the sign-in page leads on from a ticket.
   *
   * @param since when the provider proved who it is
   */
  void ask(
      HttpServletRequest request,
      HttpServletResponse response,
      SignOnUnfinished unfinished,
      Instant since)
      throws IOException {
    if (!unfinished.asksForCode()) {
      form.refuse(request, response, unfinished.question(), unfinished.returnTo());
      return;
    }
    new PendingSignOn(unfinished.proof(), unfinished.returnTo(), since).keep(request);
    boolean isRefused = unfinished.type() == ProblemType.CODE_REFUSED;
    var words = new Words(Languages.of(request));
    var problem = isRefused ? words.say(Problems.key(words, unfinished)) : "";
    pages.write(
        request, response, new LightPage("signon", "signon.title", Map.of("problem", problem)));
  }
}
