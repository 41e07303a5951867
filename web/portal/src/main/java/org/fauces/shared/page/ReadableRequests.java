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

/** Refuses what the container would answer as if the fault were ours. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ReadableRequests implements Filter {
  /** All that a page or a script of ours uses. */
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var asked = (HttpServletRequest) request;
    var answer = (HttpServletResponse) response;
    if (!METHODS.contains(asked.getMethod())) {
      answer.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (!Parameters.areReadable(asked)) {
      answer.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      chain.doFilter(request, response);
    }
  }
}
