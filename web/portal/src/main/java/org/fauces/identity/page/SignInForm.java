package org.fauces.identity.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.fauces.identity.service.FacilityRequired;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.page.HtmlTemplate.Choice;
import org.fauces.shared.page.Languages;
import org.fauces.shared.page.LightPages;
import org.fauces.shared.page.LightPages.LightPage;
import org.fauces.shared.page.Places;
import org.fauces.shared.page.Problems;
import org.fauces.shared.page.Words;

/** The sign-in page with what was typed before, never the password. */
@ApplicationScoped
public class SignInForm {
  @Inject LightPages pages;

  void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    write(request, response, "", List.of());
  }

  /**
   * Says why not; whoever works at several facilities is shown them once the password was right.
   */
  void refuse(HttpServletRequest request, HttpServletResponse response, DomainException problem)
      throws IOException {
    var words = new Words(Languages.of(request));
    write(request, response, words.say(Problems.key(words, problem)), choices(problem));
  }

  private void write(
      HttpServletRequest request,
      HttpServletResponse response,
      String problem,
      List<Choice> facilities)
      throws IOException {
    var typed = "POST".equals(request.getMethod()) ? request.getParameter("name") : null;
    var values =
        Map.of(
            "problem",
            problem,
            "name",
            typed == null ? "" : typed,
            "to",
            Places.known(request.getParameter("to")),
            "several",
            facilities.isEmpty() ? "" : "several");
    pages.write(
        request, response, new LightPage("signin", "identity.signIn.title", values, facilities));
  }

  private static List<Choice> choices(DomainException problem) {
    return problem instanceof FacilityRequired required
        ? required.facilities().stream()
            .map(facility -> new Choice(facility.id().toString(), facility.name()))
            .toList()
        : List.of();
  }
}
