package org.fauces.shared.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The languages of the portal and how a browser chooses: by its cookie, else by what it accepts.
 */
public final class Languages {
  static final String COOKIE = "__Host-fauces-language";
  private static final List<Locale> ALL = List.of(Locale.JAPANESE, Locale.ENGLISH);

  private Languages() {}

  public static Locale of(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(cookie -> parse(cookie.getValue()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> accepted(request));
  }

  /** The language with this code; null when the portal does not speak it. */
  static Locale parse(String code) {
    return ALL.stream().filter(each -> each.getLanguage().equals(code)).findFirst().orElse(null);
  }

  static Cookie cookie(Locale language) {
    var cookie = new Cookie(COOKIE, language.getLanguage());
    cookie.setPath("/");
    cookie.setSecure(true);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Strict");
    cookie.setMaxAge(31_536_000); // a year
    return cookie;
  }

  static Locale otherThan(Locale language) {
    return language.equals(Locale.JAPANESE) ? Locale.ENGLISH : Locale.JAPANESE;
  }

  private static Locale accepted(HttpServletRequest request) {
    return Stream.of(request.getLocale())
        .map(locale -> parse(locale.getLanguage()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(Locale.ENGLISH);
  }
}
