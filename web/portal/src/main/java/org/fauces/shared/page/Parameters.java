package org.fauces.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Whether a request's query and form can be read at all: the container throws where they cannot.
 */
final class Parameters {
  private static final Pattern QUERY = Pattern.compile("(?:[^%]++|%[0-9a-fA-F]{2})*+");

  private Parameters() {}

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
