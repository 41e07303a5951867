package org.fauces.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a request's query and form can be read at all: the container throws where they cannot.
 */
public final class Parameters {
  private static final Pattern QUERY = Pattern.compile("(?:[^%]++|%[0-9a-fA-F]{2})*+");

  private Parameters() {}

  /** A parameter's first value, where all can be read. */
  public static Optional<String> find(HttpServletRequest request, String name) {
    return areReadable(request)
        ? Optional.ofNullable(request.getParameter(name))
        : Optional.empty();
  }

  static boolean areReadable(HttpServletRequest request) {
    var query = request.getQueryString();
    try {
      request.getParameterMap(); // throws at the first asking only when the query is at fault
      return query == null || QUERY.matcher(query).matches();
    } catch (IllegalArgumentException | IllegalStateException e) {
      return false; // such as a percent sign without its two digits
    }
  }
}
