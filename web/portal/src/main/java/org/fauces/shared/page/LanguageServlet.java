package org.fauces.shared.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Remembers the language in a cookie of its own, because it is chosen before anybody signs in. */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var language = Languages.parse(request.getParameter("language"));
    if (language != null) {
      response.addCookie(Languages.cookie(language));
    }
    response.sendRedirect(request.getContextPath() + Places.known(request.getParameter("to")));
  }
}
