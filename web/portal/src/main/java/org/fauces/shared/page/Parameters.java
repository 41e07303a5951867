package org.fauces.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a request's query and form can be read at all: the container throws where they cannot.
 */
public final class Parameters {
  private static final Pattern QUERY = Pattern.compile("(?:[^%]++|%[0-9a-fA-F]{2})*+");

  private static final String READABLE = Parameters.class.getName() + ".readable";

  private Parameters() {}

  /** A parameter's first value, where all can be read. */
  public static Optional<String> find(HttpServletRequest request, String name) {
    return areReadable(request)
        ? Optional.ofNullable(request.getParameter(name))
        : Optional.empty();
  }

  /** The first value in the address, whose reading leaves the body to its page. */
  public static Optional<String> findInQuery(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getQueryString())
        .filter(query -> QUERY.matcher(query).matches())
        .flatMap(query -> value(query, name));
  }

  private static Optional<String> value(String query, String name) {
    return Stream.of(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2 && decoded(pair[0]).equals(name))
        .map(pair -> decoded(pair[1]))
        .findFirst();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Found out once: the container throws at the first asking only, and then knows a part. */
  static boolean areReadable(HttpServletRequest request) {
    var known = request.getAttribute(READABLE);
    if (known != null) {
      return Boolean.TRUE.equals(known);
    }
    boolean isReadable = canBeRead(request);
    request.setAttribute(READABLE, isReadable);
    return isReadable;
  }

  private static boolean canBeRead(HttpServletRequest request) {
    var query = request.getQueryString();
    try {
      request.getParameterMap();
      return query == null || QUERY.matcher(query).matches();
    } catch (IllegalArgumentException | IllegalStateException e) {
      return false; // such as a percent sign without its two digits
    }
  }
}
