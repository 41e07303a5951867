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
import java.util.List;

/**
 * Refuses a view state that cannot be decoded, at which Faces would fail, and parts of a page that
 * nobody was shown: Faces would render it without having read its address.
 */
@WebFilter(servletNames = "Faces Servlet", asyncSupported = true)
public class ViewStates implements Filter {
  private static final String PARAMETER = "jakarta.faces.ViewState";
  private static final String PART_HEADER = "Faces-Request"; // the browser sends its state, too
  private static final List<String> PARTS =
      List.of("jakarta.faces.partial.ajax", "jakarta.faces.partial.execute");

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var asked = (HttpServletRequest) request;
    if (Parameters.areReadable(asked) && isOfAPage(asked)) {
      chain.doFilter(request, response);
    } else {
      ((HttpServletResponse) response).sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  static boolean isOfAPage(HttpServletRequest request) {
    String state = request.getParameter(PARAMETER);
    boolean isPart =
        request.getHeader(PART_HEADER) != null
            || PARTS.stream().anyMatch(name -> request.getParameter(name) != null);
    return isDecodable(state) && !(isPart && (state == null || state.isEmpty()));
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
