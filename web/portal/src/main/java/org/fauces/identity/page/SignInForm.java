package org.fauces.identity.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fauces.identity.service.FacilityRequired;
import org.fauces.identity.service.SecondFactorRequired;
import org.fauces.identity.service.SignInWays;
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
  private static final String EMERGENCY = "emergency";
  private static final List<String> QUESTIONS =
      List.of(FIRST, SECOND, FACILITIES, EMERGENCY, "offersEmergency");

  @Inject LightPages pages;
  @Inject PasskeyHost passkeys;
  @Inject SignInWays ways;
  @Inject @Any Instance<OtherWayIn> others;

  void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    write(request, response, new Step(FIRST, "", "", List.of()), request.getParameter("to"));
  }

  /** Says why not, or what is still to be said. */
  public void refuse(
      HttpServletRequest request, HttpServletResponse response, DomainException problem)
      throws IOException {
    refuse(request, response, problem, request.getParameter("to"));
  }

  /** The same for whoever is to come to another place than the request says. */
  public void refuse(
      HttpServletRequest request, HttpServletResponse response, DomainException problem, String to)
      throws IOException {
    write(request, response, next(request, problem), to);
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

  private void write(HttpServletRequest request, HttpServletResponse response, Step step, String to)
      throws IOException {
    boolean isFirst = step.name().equals(FIRST);
    boolean offersPasskeys = !step.name().equals(FACILITIES) && (!isFirst || ways.takesPasskeys());
    var values = new HashMap<>(passkeys.values(request, offersPasskeys));
    values.putAll(typed(request));
    values.put("to", Places.known(to));
    values.put("toEncoded", URLEncoder.encode(Places.known(to), StandardCharsets.UTF_8));
    values.put("signOn", isFirst && others.stream().anyMatch(OtherWayIn::isOn) ? "on" : "");
    values.put("problem", step.problem());
    values.put("ticket", step.ticket());
    QUESTIONS.forEach(each -> values.put(each, ""));
    values.putAll(isFirst ? first(request) : Map.of(step.name(), step.name()));
    pages.write(
        request,
        response,
        new LightPage("signin", "identity.signIn.title", values, step.choices()));
  }

  /** Where people have no password here, the form is for the account for emergencies alone. */
  private Map<String, String> first(HttpServletRequest request) {
    boolean isEmergency =
        !ways.takesPasswords() && EMERGENCY.equals(request.getParameter(EMERGENCY));
    return Map.of(
        FIRST,
        ways.takesPasswords() || isEmergency ? FIRST : "",
        EMERGENCY,
        isEmergency ? EMERGENCY : "",
        "offersEmergency",
        ways.takesPasswords() || isEmergency ? "" : EMERGENCY);
  }

  private static Map<String, String> typed(HttpServletRequest request) {
    var name = "POST".equals(request.getMethod()) ? request.getParameter("name") : null;
    var facility = StartPage.facility(request);
    return Map.of(
        "name", name == null ? "" : name,
        "facility", facility == null ? "" : facility.toString());
  }

  private static List<Choice> choices(FacilityRequired required) {
    return required.facilities().stream()
        .map(facility -> new Choice(facility.id().toString(), facility.name()))
        .toList();
  }
}
