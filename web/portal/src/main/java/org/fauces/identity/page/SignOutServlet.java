package org.fauces.identity.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fauces.identity.service.SignOutService;

/**
 * Ends the session on the server, which is what makes an old cookie worthless, and empties the
 * browser's cache, so that the next person at this computer finds nothing.
 */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject SignOutService service;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var place = StartPage.leaving(request);
    try {
      service.signOut();
    } finally {
      PortalUser.leave(request); // also when it cannot be recorded
    }
    response.setHeader("Clear-Site-Data", "\"cache\"");
    response.sendRedirect(request.getContextPath() + place);
  }
}
