package org.fauces.identity.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.fauces.shared.page.Languages;
import org.fauces.shared.page.Problems;
import org.fauces.shared.page.Words;

/**
 * A form that a one-time code opens: its texts, its password typed twice, what was wrong with it.
 */
final class CodeForm {
  private static final String REPEATED_RULE = "repeated";

  private final HttpServletRequest request;

  CodeForm(HttpServletRequest request) {
    this.request = request;
  }

  /** A text without blanks around it; empty when it was not sent. */
  String text(String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  /** The password, typed twice alike. */
  String newPassword() {
    var password = request.getParameter("password");
    if (password == null || !password.equals(request.getParameter("repeated"))) {
      throw DomainException.invalid("/password", REPEATED_RULE);
    }
    return password;
  }

  /** One sentence about what was refused: the first broken rule that has words. */
  String sentence(DomainException problem) {
    var words = new Words(Languages.of(request));
    return problem.violations().stream()
        .map(CodeForm::key)
        .filter(words::has)
        .min(Comparator.naturalOrder())
        .map(words::say)
        .orElseGet(() -> Problems.sentences(words, problem).get(0));
  }

  /** What was typed, to be shown again beside what was wrong; passwords are not. */
  Map<String, String> typed(String... names) {
    boolean wasSent = "POST".equals(request.getMethod()); // an address fills in nothing
    return Stream.of(names)
        .collect(Collectors.toMap(name -> name, name -> wasSent ? text(name) : ""));
  }

  /** Leads to sign-in; whoever was signed in at this browser is not any more. */
  void done(HttpServletResponse response) throws IOException {
    PortalUser.leave(request);
    response.sendRedirect(request.getContextPath() + "/signin");
  }

  private static String key(Violation violation) {
    var field = violation.pointer().substring(violation.pointer().lastIndexOf('/') + 1);
    return "identity.rule." + field + "." + violation.rule();
  }
}
