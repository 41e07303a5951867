package org.fauces.signon.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fauces.identity.page.SignInForm;
import org.fauces.identity.page.StartPage;
import org.fauces.identity.service.PortalSessionService;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.page.Problems;
import org.fauces.signon.service.Arrival;
import org.fauces.signon.service.SignOn;
import org.fauces.signon.service.SignOnService;
import org.fauces.signon.service.SignOnUnfinished;

/** Where the provider sends a browser back to: the exact address that is registered there. */
@WebServlet("/sign-on/callback")
public class SignOnCallbackServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject SignOn signOn;
  @Inject SignOnService service;
  @Inject SignOnPages pages;
  @Inject SignInForm form;
  @Inject PortalSessionService sessions;
  @Inject Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!signOn.isOn()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    var cookie = SignOnCookie.take(request, response);
    try {
      var arrival = new Arrival(cookie, answer(request), StartPage.facility(request));
      var returned = service.arrive(arrival);
      sessions.replaceDeparted(SignOn.mark(cookie));
      pages.enter(request, response, returned);
    } catch (SignOnUnfinished e) {
      if (e.asksForCode()) { // in a session of its own: nobody comes back to the one before
        sessions.replaceDeparted(SignOn.mark(cookie));
      }
      pages.ask(request, response, e, clock.instant());
    } catch (DomainException e) {
      Problems.answer(response, e);
      form.refuse(request, response, e);
    }
  }

  private static Map<String, List<String>> answer(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
  }
}
