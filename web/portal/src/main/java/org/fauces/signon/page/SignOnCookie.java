package org.fauces.signon.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.fauces.shared.domain.Sensitive;

/**
 * What a browser takes along to the provider and brings back. Lax, because the way back starts at
 * the provider's pages, from where a strict cookie is not sent.
 */
final class SignOnCookie {
  private static final String NAME = "__Host-fauces-sign-on";
  private static final int LONGEST_SECONDS = 600;

  private SignOnCookie() {}

  static void give(HttpServletResponse response, Sensitive<String> value) {
    response.addCookie(cookie(value.reveal(), LONGEST_SECONDS));
  }

  /** The cookie of a request, which is not used again; null where there is none. */
  static Sensitive<String> take(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie("", 0));
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(NAME))
        .findFirst()
        .map(cookie -> Sensitive.of(cookie.getValue()))
        .orElse(null);
  }

  private static Cookie cookie(String value, int maxAgeSeconds) {
    var cookie = new Cookie(NAME, value);
    cookie.setPath("/");
    cookie.setSecure(true);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge(maxAgeSeconds);
    return cookie;
  }
}
