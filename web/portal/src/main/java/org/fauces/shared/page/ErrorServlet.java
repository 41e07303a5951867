package org.fauces.shared.page;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.page.Incidents.Incident;
import org.fauces.shared.page.LightPages.LightPage;
import org.fauces.shared.service.Denials;

/**
 * Every error page. A servlet, because a Faces page would fail again for want of the nonce; the
 * container forwards to it, and an ajax answer redirects here with status and incident id.
 */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Set<Integer> WORDED = Set.of(403, 404, 409, 412, 503);
  private static final String INCIDENT = "[0-9a-f-]{36}";

  @Inject LightPages pages;
  @Inject Incidents incidents;
  @Inject Denials denials;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var incident = incident(request);
    if (incident.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      signInAgain(request, response);
      return;
    }
    var words = WORDED.contains(incident.status()) ? String.valueOf(incident.status()) : "other";
    response.setStatus(incident.status());
    response.setHeader("Content-Security-Policy", SecurityHeaders.POLICY);
    var values =
        Map.of(
            "text",
            new Words(Languages.of(request)).say("shared.error." + words + ".text"),
            "incident",
            incident.id() == null ? "" : incident.id());
    pages.write(
        request, response, new LightPage("error", "shared.error." + words + ".title", values));
  }

  /** Account or role ended while the session went on: then so does the session. */
  private static void signInAgain(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    BrowserSession.end(request);
    response.sendRedirect(request.getContextPath() + "/signin");
  }

  private Incident incident(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (status instanceof Integer code && code < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      return refused(request, code);
    }
    if (!Parameters.areReadable(request)) {
      return new Incident(HttpServletResponse.SC_BAD_REQUEST, null);
    }
    if (isUnresolvable(request)) {
      return new Incident(HttpServletResponse.SC_BAD_REQUEST, null);
    }
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
      return incidents.of(failure);
    }
    if (status instanceof Integer code) {
      return new Incident(code, null);
    }
    return redirected(request.getParameter("status"), request.getParameter("incident"));
  }

  /** An address at which the container failed by itself, before anything of ours ran. */
  private static boolean isUnresolvable(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)
            instanceof IllegalArgumentException failure
        && failure.getStackTrace().length > 0
        && failure.getStackTrace()[0].getClassName().startsWith("com.ibm.");
  }

  /** The container's own refusal, also when it throws one; nothing of ours ran, or recorded it. */
  private Incident refused(HttpServletRequest request, int status) {
    if (status == HttpServletResponse.SC_FORBIDDEN && request.getUserPrincipal() != null) {
      denials.denied(ProblemType.FORBIDDEN);
    }
    return new Incident(status, null);
  }

  private static Incident redirected(String status, String id) {
    boolean isError = status != null && status.matches("[45]\\d\\d");
    return new Incident(
        isError ? Integer.parseInt(status) : 404, id != null && id.matches(INCIDENT) ? id : null);
  }
}
