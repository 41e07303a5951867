package org.fauces.identity.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.fauces.identity.service.PortalSessionService;
import org.fauces.shared.page.Places;

/**
 * The lock of a shared computer. Nothing of the page before stays in the browser; the session stays
 * on the server, for its own holder alone, and whoever else signs in here ends it.
 */
@WebServlet("/lock")
public class LockServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject PortalSessionService sessions;
  @Inject LockPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    page.show(request, response, "");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    sessions.lock();
    response.setHeader("Clear-Site-Data", "\"cache\"");
    response.sendRedirect(leadingBack(request, Places.known(request.getParameter("to"))));
  }

  /** The lock page that leads to what was asked for. */
  static String leadingTo(HttpServletRequest request) {
    return leadingBack(request, Places.of(request));
  }

  private static String leadingBack(HttpServletRequest request, String to) {
    var back = URLEncoder.encode(to, StandardCharsets.UTF_8);
    return request.getContextPath() + "/lock?to=" + back;
  }
}
