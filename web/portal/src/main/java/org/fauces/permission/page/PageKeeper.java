package org.fauces.permission.page;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.fauces.permission.domain.Admission;
import org.fauces.permission.domain.Permissions;
import org.fauces.permission.domain.UseCase;
import org.fauces.permission.service.Gate;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.page.Parameters;
import org.fauces.shared.page.Places;
import org.fauces.shared.service.Denials;
import org.fauces.shared.service.RequestContext;

/**
 * Refuses each address that the table of permissions does not list, and each person whom its row
 * does not name; the constraints of the descriptor say the same to the container. On the way to an
 * error page only the address is noted, because the container refuses before any filter is reached.
 */
@WebFilter(
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
    asyncSupported = true)
public class PageKeeper implements Filter {
  /** Whom nobody knows would fill the trail, and whoever is led on is not denied anything. */
  private static final Set<ProblemType> UNRECORDED =
      EnumSet.of(ProblemType.NOT_SIGNED_IN, ProblemType.TERMS_NOT_ACCEPTED);

  private final Permissions permissions = Permissions.shipped();

  @Inject Gate gate;
  @Inject Denials denials;
  @Inject RequestContext context;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    context.begin(request.getRemoteAddr()); // no order of filters is promised
    var asked = (HttpServletRequest) request;
    var useCase = permissions.ofPage(verb(asked), path(asked));
    useCase.map(UseCase::name).ifPresent(context::asksFor);
    context.asksAbout(PageObjects.of(path(asked), name -> parameter(asked, name)));
    var refusal = isError(asked) ? Optional.<ProblemType>empty() : refusal(useCase, path(asked));
    if (refusal.filter(ProblemType.FACTOR_REQUIRED::equals).isPresent()) {
      ((HttpServletResponse) response).sendRedirect(Places.proofFor(asked));
    } else if (refusal.filter(ProblemType.TERMS_NOT_ACCEPTED::equals).isPresent()) {
      TermsDetour.lead(asked, (HttpServletResponse) response);
    } else if (refusal.isPresent()) {
      ((HttpServletResponse) response).sendError(refusal.get().status());
    } else {
      chain.doFilter(request, response);
    }
  }

  private Optional<ProblemType> refusal(Optional<UseCase> useCase, String path) {
    if (useCase.isEmpty()) {
      return Optional.of(ProblemType.NOT_FOUND);
    }
    try {
      var access = useCase.get().access();
      gate.admit(access.ofPeople());
      if (access.admission() == Admission.ROLES && !path.equals(Places.TERMS)) {
        gate.requireTerms();
      }
      return Optional.empty();
    } catch (DomainException e) {
      if (!UNRECORDED.contains(e.type())) {
        denials.denied(e.type());
      }
      return Optional.of(e.type());
    }
  }

  // a form says in its body what it is about; what the container refused is not read any more
  private static Optional<String> parameter(HttpServletRequest request, String name) {
    return verb(request).equals("POST") && isError(request)
        ? Parameters.findInQuery(request, name)
        : Parameters.find(request, name);
  }

  /** To look at an answer's headers is to read it. */
  private static String verb(HttpServletRequest request) {
    return "HEAD".equals(request.getMethod()) ? "GET" : request.getMethod();
  }

  /** The address that was asked for, also when the container has led on to an error page. */
  private static String path(HttpServletRequest request) {
    var refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (isError(request) && refused != null) {
      return refused.toString().substring(request.getContextPath().length());
    }
    return Places.served(request);
  }

  private static boolean isError(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.ERROR;
  }
}
