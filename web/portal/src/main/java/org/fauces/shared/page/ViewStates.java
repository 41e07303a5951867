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
import java.util.Base64;

/** Refuses a view state that no page ever had: Faces would fail where it decodes it. */
@WebFilter(servletNames = "Faces Servlet", asyncSupported = true)
public class ViewStates implements Filter {
  private static final String PARAMETER = "jakarta.faces.ViewState";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean isReadable = Parameters.areReadable((HttpServletRequest) request);
    if (isReadable && isDecodable(request.getParameter(PARAMETER))) {
      chain.doFilter(request, response);
    } else {
      ((HttpServletResponse) response).sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  /** None is one, too: then the page is asked for afresh. */
  static boolean isDecodable(String state) {
    try {
      return state == null || Base64.getDecoder().decode(state) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
