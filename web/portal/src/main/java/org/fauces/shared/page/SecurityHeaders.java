package org.fauces.shared.page;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The headers of every answer. Pages made by Faces get their content security policy from
 * PrimeFaces, because a second one with default-src would forbid its nonce.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders implements Filter {
  /** For everything that is not a Faces page; no inline script, no other origin. */
  static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'self'";

  private static final String FACES = "Faces Servlet";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var answer = (HttpServletResponse) response;
    answer.setHeader("Referrer-Policy", "no-referrer");
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("X-Frame-Options", "DENY");
    answer.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=()");
    answer.setHeader("Cache-Control", cacheControl((HttpServletRequest) request));
    if (!isFacesPage((HttpServletRequest) request)) {
      answer.setHeader("Content-Security-Policy", POLICY);
    }
    chain.doFilter(request, response);
  }

  private static boolean isFacesPage(HttpServletRequest request) {
    return FACES.equals(request.getHttpServletMapping().getServletName()) && !isResource(request);
  }

  private static boolean isResource(HttpServletRequest request) {
    return request.getServletPath().startsWith("/jakarta.faces.resource/");
  }

  /** What carries its version in the address is kept; nothing else is, least of all a patient. */
  private static String cacheControl(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    boolean isPublic = isResource(request) || path.startsWith("/assets/");
    return isPublic ? "public, max-age=604800, immutable" : "no-store";
  }
}
