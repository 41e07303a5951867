package org.fauces.shared.page;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import java.io.IOException;
import org.fauces.shared.service.RequestContext;

/**
 * Gives each request its id and notes where it came from, for the audit trail. Also on the way to
 * an error page, because what the container refuses reaches no filter before that.
 */
@WebFilter(
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
    asyncSupported = true)
public class RequestStart implements Filter {
  @Inject RequestContext context;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    context.begin(request.getRemoteAddr());
    chain.doFilter(request, response);
  }
}
