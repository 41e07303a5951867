package org.fauces.shared.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.fauces.shared.domain.ProblemType;

/**
 * Answers what the container refuses before a resource is reached, such as a token that does not
 * hold or an address that cannot be read. The container's own pages name classes and codes.
 */
@WebServlet("/problem")
public class ProblemPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var problem = problem(request);
    response.setStatus(problem.status());
    boolean isScim = ScimErrors.isFor(asked(request));
    response.setContentType(isScim ? ScimErrors.MEDIA_TYPE : Problem.MEDIA_TYPE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, ProblemMapper.CHALLENGE);
    }
    try (var writer = Json.createWriter(response.getWriter())) {
      writer.writeObject(isScim ? ScimErrors.of(problem) : document(problem));
    }
  }

  /** The address that was refused, below the API's base. */
  private static String asked(HttpServletRequest request) {
    var address = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return address == null
        ? null
        : address.replaceFirst("^" + request.getContextPath() + "/v1/", "");
  }

  private static JsonObject document(Problem problem) {
    var document =
        Json.createObjectBuilder()
            .add("type", problem.type())
            .add("title", problem.title())
            .add("status", problem.status());
    if (problem.incident() != null) {
      document.add("incident", problem.incident());
    }
    return document.build();
  }

  private static Problem problem(HttpServletRequest request) {
    var type = type(request);
    return type == ProblemType.UNEXPECTED
        ? ProblemMapper.unexpected(failure(request))
        : Problem.of(type);
  }

  private static Throwable failure(HttpServletRequest request) {
    return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
  }

  /** Nobody but the container comes here with a status; for everybody else there is nothing. */
  private static ProblemType type(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (request.getDispatcherType() != DispatcherType.ERROR || status == null) {
      return ProblemType.NOT_FOUND;
    }
    if (failure(request) instanceof IllegalArgumentException) {
      return ProblemType.MALFORMED; // an address the container cannot resolve: nothing of ours ran
    }
    return Arrays.stream(ProblemType.values())
        .filter(type -> status.equals(type.status()))
        .findFirst()
        .orElse((int) status < 500 ? ProblemType.MALFORMED : ProblemType.UNEXPECTED);
  }
}
