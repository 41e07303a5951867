package org.fauces.identity.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The facility last signed in for at this browser, so that whoever works at several chooses once.
 * It proves nothing: the service checks the pair of account and facility.
 */
final class FacilityCookie {
  private static final String NAME = "__Host-fauces-facility";

  private FacilityCookie() {}

  static Optional<UUID> of(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(NAME))
        .flatMap(cookie -> parse(cookie.getValue()).stream())
        .findFirst();
  }

  static Optional<UUID> parse(String text) {
    return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  static void keep(HttpServletResponse response, UUID facilityId) {
    response.addCookie(cookie(facilityId.toString(), 7_776_000)); // 90 days
  }

  static void forget(HttpServletResponse response) {
    response.addCookie(cookie("", 0));
  }

  private static Cookie cookie(String value, int maxAgeSeconds) {
    var cookie = new Cookie(NAME, value);
    cookie.setPath("/");
    cookie.setSecure(true);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Strict");
    cookie.setMaxAge(maxAgeSeconds);
    return cookie;
  }
}
