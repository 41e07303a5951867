package org.fauces.identity.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Told once a minute by a page in whose browser somebody moves: whoever types a long text makes no
 * request and is not to be locked out of it. {@link SessionGuard} notes the use.
 */
@WebServlet("/here")
public class HereServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
