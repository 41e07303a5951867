package org.fauces.shared.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.fauces.shared.domain.ProblemType;

/**
 * A problem document (RFC 9457). Names places and rules, never a value; absent members are null.
 */
@Schema(name = "Problem")
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    List<Violation> errors,
    @Schema(description = "An id to give to the administrator") String incident,
    @Schema(description = "At POST /token: the code of RFC 6749, section 5.2") String error) {
  /** Media type of a problem document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPE_PREFIX = "urn:fauces:problem:";

  private static final Map<ProblemType, String> TOKEN_ERRORS =
      Map.of(
          ProblemType.TOKEN_REQUEST, "invalid_request",
          ProblemType.INVALID_GRANT, "invalid_grant",
          ProblemType.UNSUPPORTED_GRANT, "unsupported_grant_type");

  static Problem of(ProblemType type) {
    return of(type, null, List.of());
  }

  /** Of a fact that the caller may know. */
  public static Problem of(DomainException e) {
    return of(e.type(), e.getMessage(), e.violations());
  }

  static Problem of(ProblemType type, String detail, List<Violation> errors) {
    return new Problem(
        TYPE_PREFIX + type.slug(),
        type.title(),
        type.status(),
        detail,
        errors.isEmpty() ? null : errors,
        null,
        TOKEN_ERRORS.get(type));
  }

  static Problem ofIncident(String incident) {
    var type = ProblemType.UNEXPECTED;
    return new Problem(
        TYPE_PREFIX + type.slug(), type.title(), type.status(), null, null, incident, null);
  }
}
