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
import java.util.Set;

/**
 * Refuses changes that another site's page asks for, also for the forms that have no Faces view
 * state. Every current browser says where such a request comes from.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SameOrigin implements Filter {
  private static final Set<String> READING = Set.of("GET", "HEAD");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var asked = (HttpServletRequest) request;
    if (READING.contains(asked.getMethod()) || isOurs(asked)) {
      chain.doFilter(request, response);
    } else {
      ((HttpServletResponse) response).sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private static boolean isOurs(HttpServletRequest request) {
    return isOurs(
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader("Origin"),
        "https://" + request.getHeader("Host"));
  }

  /** By the fetch metadata where there is some, else by the origin; one of them must be there. */
  static boolean isOurs(String fetchSite, String origin, String ownOrigin) {
    if (fetchSite != null) {
      return fetchSite.equals("same-origin");
    }
    return ownOrigin.equalsIgnoreCase(origin);
  }
}
