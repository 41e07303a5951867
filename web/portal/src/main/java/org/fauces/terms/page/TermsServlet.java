package org.fauces.terms.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fauces.terms.service.TermsReader;

/** The texts in force, for anybody to read. */
@WebServlet("/terms")
public class TermsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject TermsReader reader;
  @Inject TermsPages pages;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.show(request, response, reader.inForce());
  }
}
