package org.fauces.shared.rest;

import jakarta.annotation.Priority;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fauces.shared.domain.DomainException.Violation;

/**
 * Answers identity systems, which know no problem documents, with the errors of RFC 7644. What they
 * say is the problem's: the same title and detail, and the places and rules in words.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class ScimErrors implements ContainerResponseFilter {
  /** Media type of everything in SCIM. */
  public static final String MEDIA_TYPE = "application/scim+json";

  private static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:Error";
  private static final String ADDRESS = "scim/v2";

  /** What RFC 7644 calls a broken rule; rules of these names are its own. */
  private static final Set<String> RULES =
      Set.of("invalidFilter", "invalidPath", "invalidSyntax", "mutability", "noTarget", "tooMany");

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    if (answer.getEntity() instanceof Problem problem && isFor(request.getUriInfo().getPath())) {
      answer.setEntity(of(problem), new Annotation[0], MediaType.valueOf(MEDIA_TYPE));
    }
  }

  /** Whether the address is one of SCIM; it begins with or without a slash. */
  static boolean isFor(String path) {
    return path != null && path.replaceFirst("^/*", "").matches(ADDRESS + "(/.*)?");
  }

  static JsonObject of(Problem problem) {
    var error =
        Json.createObjectBuilder()
            .add("schemas", Json.createArrayBuilder().add(SCHEMA))
            .add("status", String.valueOf(problem.status()))
            .add("detail", detail(problem));
    scimType(problem).ifPresent(type -> error.add("scimType", type));
    return error.build();
  }

  private static String detail(Problem problem) {
    var incident = problem.incident() == null ? null : "Incident " + problem.incident() + ".";
    var places =
        Stream.ofNullable(problem.errors())
            .flatMap(errors -> errors.stream())
            .map(error -> "(" + error.pointer() + ": " + error.rule() + ")");
    return Stream.concat(Stream.of(problem.title(), problem.detail(), incident), places)
        .filter(text -> text != null)
        .collect(Collectors.joining(" "));
  }

  private static Optional<String> scimType(Problem problem) {
    var slug = problem.type().substring(problem.type().lastIndexOf(':') + 1);
    return switch (slug) {
      case "name-in-use", "person-in-use" -> Optional.of("uniqueness");
      case "malformed" -> Optional.of("invalidSyntax");
      case "invalid" ->
          Optional.of(rules(problem).filter(RULES::contains).findFirst().orElse("invalidValue"));
      default -> Optional.empty();
    };
  }

  private static Stream<String> rules(Problem problem) {
    return Stream.ofNullable(problem.errors())
        .flatMap(errors -> errors.stream())
        .map(Violation::rule);
  }
}
