package org.fauces.shared.domain;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A fact that stops a use case and that the caller may know. Rolls the transaction back, so nothing
 * half-written stays. The detail and the violations name fields and rules, never a value.
 */
@ApplicationException(rollback = true)
public class DomainException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final transient List<Violation> violations;

  public DomainException(ProblemType type, String safeDetail) {
    this(type, safeDetail, List.of());
  }

  public DomainException(ProblemType type, String safeDetail, List<Violation> violations) {
    super(safeDetail);
    this.type = type;
    this.violations = List.copyOf(violations);
  }

  /** One value of the request that breaks one rule. */
  public static DomainException invalid(String pointer, String rule) {
    return new DomainException(ProblemType.INVALID, null, List.of(new Violation(pointer, rule)));
  }

  public ProblemType type() {
    return type;
  }

  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }

  /** The same fact about a part of a larger request: the pointers start there. */
  public DomainException within(String pointer) {
    var placed =
        violations().stream().map(v -> new Violation(pointer + v.pointer(), v.rule())).toList();
    return new DomainException(type, getMessage(), placed);
  }

  /** One broken rule: an RFC 6901 pointer into the request and the rule's name. */
  public record Violation(String pointer, String rule) {}
}
