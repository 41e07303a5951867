package org.fauces.shared.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.fauces.shared.domain.DomainException.Violation;
import org.fauces.shared.domain.ProblemType;

/** Broken bean constraints: the place and the constraint's name, never the value. */
@Provider
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {
  @Override
  public Response toResponse(ConstraintViolationException e) {
    var errors =
        e.getConstraintViolations().stream().map(ConstraintViolationMapper::violation).toList();
    return ProblemMapper.answer(Problem.of(ProblemType.INVALID, null, errors));
  }

  private static Violation violation(ConstraintViolation<?> broken) {
    var pointer = new StringBuilder();
    for (Path.Node node : broken.getPropertyPath()) {
      pointer.append('/').append(node.getName());
    }
    var rule = broken.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return new Violation(pointer.toString(), rule);
  }
}
