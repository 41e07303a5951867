package org.fauces.terms.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.page.Languages;
import org.fauces.shared.page.Places;
import org.fauces.shared.page.Problems;
import org.fauces.shared.page.Words;
import org.fauces.terms.page.TermsPages.Question;
import org.fauces.terms.service.TermsService;

/** Shows what is in force and not accepted yet, and takes the acceptance of what was shown. */
@WebServlet(Places.TERMS)
public class AcceptanceServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject TermsService terms;
  @Inject TermsPages pages;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    askOrGoOn(request, response, "");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      terms.accept(shown(request));
      askOrGoOn(request, response, "");
    } catch (DomainException e) {
      Problems.answer(response, e);
      askOrGoOn(request, response, Problems.sentences(new Words(Languages.of(request)), e).get(0));
    }
  }

  private void askOrGoOn(HttpServletRequest request, HttpServletResponse response, String problem)
      throws IOException {
    var due = terms.due();
    if (due.isEmpty()) {
      response.sendRedirect(request.getContextPath() + to(request));
    } else {
      pages.ask(request, response, new Question(due, to(request), problem));
    }
  }

  /** Where the person wanted to go; the own account is there for everybody. */
  private static String to(HttpServletRequest request) {
    var asked = request.getParameter("to");
    return asked == null ? Places.ACCOUNT : Places.known(asked);
  }

  private static List<UUID> shown(HttpServletRequest request) {
    var versions = request.getParameterValues("version");
    if (versions == null) {
      throw DomainException.invalid("/version", "required");
    }
    return Arrays.stream(versions)
        .filter(id -> !id.isEmpty())
        .distinct()
        .map(AcceptanceServlet::parse)
        .toList();
  }

  private static UUID parse(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) { // its message quotes the value
      throw DomainException.invalid("/version", "not-a-uuid");
    }
  }
}
