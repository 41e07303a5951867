package org.fauces.identity.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fauces.identity.service.PortalLimits;
import org.fauces.identity.service.SessionView;
import org.fauces.identity.service.SessionsService;
import org.fauces.shared.page.HtmlTemplate.Choice;
import org.fauces.shared.page.Languages;
import org.fauces.shared.page.LightPages;
import org.fauces.shared.page.LightPages.LightPage;
import org.fauces.shared.page.Words;

/** The own sessions: where, since when, how proven; each can be ended, and all others at once. */
@WebServlet("/sessions")
public class SessionsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject SessionsService service;
  @Inject PortalLimits limits;
  @Inject LightPages pages;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var line = new Line(new Words(Languages.of(request)), LocalTime.of(request));
    var sessions = service.own();
    var others = sessions.stream().filter(session -> !session.own()).toList();
    var own = sessions.stream().filter(SessionView::own).map(line::of).findFirst().orElse("");
    var values =
        Map.of(
            "own",
            own,
            "lockAfterSeconds",
            String.valueOf(limits.lockAfter().toSeconds()),
            "several",
            others.isEmpty() ? "" : "several",
            "none",
            others.isEmpty() ? "none" : "");
    pages.write(
        request,
        response,
        new LightPage("sessions", "identity.sessions.title", values, choices(others, line)));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var id = FacilityCookie.parse(request.getParameter("id"));
    if (id.isPresent()) {
      service.end(id.get());
    } else if ("others".equals(request.getParameter("end"))) {
      service.endOthers();
    }
    response.sendRedirect(request.getContextPath() + "/sessions");
  }

  private static List<Choice> choices(List<SessionView> sessions, Line line) {
    return sessions.stream()
        .map(session -> new Choice(session.id().toString(), line.of(session)))
        .toList();
  }

  /** One session in words. */
  private record Line(Words words, LocalTime time) {
    String of(SessionView session) {
      var proofs =
          session.factors().stream()
              .map(factor -> "identity.factor." + factor)
              .map(key -> words.has(key) ? words.say(key) : words.say("identity.factor.other"))
              .distinct()
              .collect(Collectors.joining(", "));
      return words.say(
          "identity.session",
          words.say("identity.sessionKind." + session.kind()),
          session.sourceAddress() == null ? "-" : session.sourceAddress(),
          time.text(session.startedAt()),
          time.text(session.lastUsedAt()),
          proofs);
    }
  }
}
