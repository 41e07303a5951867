package org.fauces.identity.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fauces.identity.service.FacilityRequired;
import org.fauces.identity.service.SecondFactorRequired;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.page.HtmlTemplate.Choice;
import org.fauces.shared.page.Languages;
import org.fauces.shared.page.LightPages;
import org.fauces.shared.page.LightPages.LightPage;
import org.fauces.shared.page.Places;
import org.fauces.shared.page.Problems;
import org.fauces.shared.page.Words;

/**
 * The sign-in page: its first step with what was typed before, never the password; the question for
 * which facility; or the second step, once the password was right.
 */
@ApplicationScoped
public class SignInForm {
  private static final String FIRST = "firstStep";
  private static final String SECOND = "secondStep";
  private static final String FACILITIES = "several";

  @Inject LightPages pages;
  @Inject PasskeyHost passkeys;

  void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    write(request, response, new Step(FIRST, "", "", List.of()));
  }

  /** Says why not, or what is still to be said. */
  void refuse(HttpServletRequest request, HttpServletResponse response, DomainException problem)
      throws IOException {
    write(request, response, next(request, problem));
  }

  /** What is asked next. */
  private record Step(String name, String problem, String ticket, List<Choice> choices) {}

  private static Step next(HttpServletRequest request, DomainException problem) {
    if (problem instanceof FacilityRequired required && required.ticket().isPresent()) {
      return new Step(
          FACILITIES, sentence(request, problem), reveal(required.ticket()), choices(required));
    }
    if (problem instanceof SecondFactorRequired required && required.ticket().isPresent()) {
      return new Step(SECOND, "", reveal(required.ticket()), List.of());
    }
    var ticket = request.getParameter("ticket");
    boolean isAtSecond = problem.type() == ProblemType.FACTOR_REFUSED && ticket != null;
    return new Step(
        isAtSecond ? SECOND : FIRST,
        sentence(request, problem),
        isAtSecond ? ticket : "",
        List.of());
  }

  private static String reveal(Optional<Sensitive<String>> ticket) {
    return ticket.map(Sensitive::reveal).orElse("");
  }

  private static String sentence(HttpServletRequest request, DomainException problem) {
    var words = new Words(Languages.of(request));
    return words.say(Problems.key(words, problem));
  }

  private void write(HttpServletRequest request, HttpServletResponse response, Step step)
      throws IOException {
    var values = new HashMap<>(passkeys.values(request));
    values.putAll(typed(request));
    values.put("problem", step.problem());
    values.put("ticket", step.ticket());
    List.of(FIRST, SECOND, FACILITIES).forEach(each -> values.put(each, ""));
    values.put(step.name(), step.name());
    if (step.name().equals(FACILITIES)) {
      values.put("passkeys", ""); // one question at a time
    }
    pages.write(
        request,
        response,
        new LightPage("signin", "identity.signIn.title", values, step.choices()));
  }

  private static Map<String, String> typed(HttpServletRequest request) {
    var name = "POST".equals(request.getMethod()) ? request.getParameter("name") : null;
    var facility = SignInServlet.facility(request);
    return Map.of(
        "name", name == null ? "" : name,
        "to", Places.known(request.getParameter("to")),
        "facility", facility == null ? "" : facility.toString());
  }

  private static List<Choice> choices(FacilityRequired required) {
    return required.facilities().stream()
        .map(facility -> new Choice(facility.id().toString(), facility.name()))
        .toList();
  }
}
