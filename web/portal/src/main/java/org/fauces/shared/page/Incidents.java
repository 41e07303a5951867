package org.fauces.shared.page;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.TimeOrderedId;
import org.fauces.shared.service.Denials;
import org.fauces.shared.service.PassingFailures;
import org.fauces.shared.service.RequestContext;
import org.primefaces.csp.CspException;

/** What went wrong, as far as a page may say it; the rest is in the log under the incident's id. */
@ApplicationScoped
public class Incidents {
  private static final System.Logger LOG = System.getLogger(Incidents.class.getName());

  @Inject Denials denials;
  @Inject RequestContext request;

  /** Status and incident id of a failure; the id is null unless the fault is ours. */
  public record Incident(int status, String id) {}

  /** Of a failure that is met for the first time; a denial is recorded. */
  public Incident of(Throwable failure) {
    var known = domain(failure);
    if (known.isPresent()) {
      return new Incident(known.get().type().status(), null);
    }
    if (causes(failure).anyMatch(EJBAccessException.class::isInstance)) {
      request.asksFor(null); // some use case of the page, and not the one that shows it
      denials.denied(ProblemType.FORBIDDEN);
      return new Incident(403, null);
    }
    var passing = PassingFailures.of(failure);
    if (passing.isPresent()) {
      PassingFailures.log(passing.get(), failure);
      return new Incident(passing.get().status(), null);
    }
    if (causes(failure).anyMatch(CspException.class::isInstance)) {
      return new Incident(400, null); // a page's script sends its nonce; this was no page
    }
    var id = TimeOrderedId.next().toString();
    LOG.log(System.Logger.Level.ERROR, "Unexpected failure, incident " + id, failure);
    return new Incident(500, id);
  }

  /** The domain's own word on a failure, however deep the container has wrapped it. */
  public static Optional<DomainException> domain(Throwable failure) {
    return causes(failure)
        .filter(DomainException.class::isInstance)
        .map(DomainException.class::cast)
        .findFirst();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
  }
}
