package org.fauces.shared.rest;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URISyntaxException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.format.JsonRejected;
import org.fauces.shared.format.Rule;
import org.fauces.shared.service.Denials;
import org.fauces.shared.service.PassingFailures;

/**
 * Answers every exception with a problem document. One mapper for all, because the containers wrap
 * what is thrown in turns: the first known exception in the chain of causes says what happened. The
 * messages of the containers are never shown, since they quote values, classes and SQL.
 */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());
  static final String CHALLENGE = "Bearer realm=\"fauces\"";

  @Inject Denials denials;

  @Override
  public Response toResponse(Throwable thrown) {
    return chain(thrown)
        .map(this::known)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> PassingFailures.of(thrown).map(type -> passing(type, thrown)))
        .orElseGet(() -> unknown(thrown));
  }

  private static Stream<Throwable> chain(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause);
  }

  private Optional<Response> known(Throwable cause) {
    if (cause instanceof DomainException domain) {
      return Optional.of(answer(Problem.of(domain)));
    }
    if (cause instanceof JsonRejected rejected) {
      return Optional.of(answer(json(rejected)));
    }
    if (cause instanceof EJBAccessException) {
      denials.denied(ProblemType.FORBIDDEN); // the use case did not begin, so it recorded nothing
      return Optional.of(answer(Problem.of(ProblemType.FORBIDDEN)));
    }
    if (cause instanceof OptimisticLockException) {
      return Optional.of(answer(Problem.of(ProblemType.STALE_VERSION)));
    }
    if (cause instanceof URISyntaxException) { // an address that no client may send
      return Optional.of(answer(Problem.of(ProblemType.MALFORMED)));
    }
    if (cause instanceof WebApplicationException web) {
      return web(web.getResponse());
    }
    return Optional.empty();
  }

  private static Problem json(JsonRejected rejected) {
    var type = rejected.rule() == Rule.TOO_LARGE ? ProblemType.TOO_LARGE : ProblemType.MALFORMED;
    var violation = new Violation(rejected.pointer(), rejected.rule().name());
    return Problem.of(type, rejected.rule().sentence(), List.of(violation));
  }

  /** What the container itself refuses; empty where the failure is ours. */
  private static Optional<Response> web(Response refused) {
    if (refused.getStatus() >= 500) {
      return Optional.empty();
    }
    var type =
        Arrays.stream(ProblemType.values())
            .filter(candidate -> candidate.status() == refused.getStatus())
            .findFirst()
            .orElse(ProblemType.MALFORMED);
    var answer = Response.fromResponse(answer(Problem.of(type)));
    Optional.ofNullable(refused.getHeaderString(HttpHeaders.ALLOW))
        .ifPresent(methods -> answer.header(HttpHeaders.ALLOW, methods));
    return Optional.of(answer.build());
  }

  private static Response passing(ProblemType type, Throwable thrown) {
    PassingFailures.log(type, thrown);
    return answer(Problem.of(type));
  }

  private static Response unknown(Throwable thrown) {
    return answer(isOfBody(thrown) ? Problem.of(ProblemType.MALFORMED) : unexpected(thrown));
  }

  /**
   * A body that broke off, or is no longer waited for, is the client's failure; a database that
   * broke off anywhere, or a disk inside a use case, is ours, and the client is to try again.
   */
  static boolean isOfBody(Throwable thrown) {
    return chain(thrown).anyMatch(IOException.class::isInstance)
        && chain(thrown).noneMatch(EJBException.class::isInstance)
        && chain(thrown).noneMatch(SQLException.class::isInstance);
  }

  /** A failure of ours, which is in the log under the incident's id. */
  static Problem unexpected(Throwable thrown) {
    var incident = UUID.randomUUID().toString();
    LOG.log(Level.ERROR, "Unexpected failure, incident " + incident, thrown);
    return Problem.ofIncident(incident);
  }

  static Response answer(Problem problem) {
    var answer = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    if (ProblemType.passes(problem.status())) {
      answer.header(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER_SECONDS);
    }
    if (problem.status() == 401) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }
    return answer.build();
  }
}
