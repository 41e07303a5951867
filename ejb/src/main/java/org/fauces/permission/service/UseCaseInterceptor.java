package org.fauces.permission.service;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.permission.domain.Admission;
import org.fauces.permission.domain.Permissions;
import org.fauces.permission.domain.UseCase;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * Stands before every method of every service: one that the table of permissions does not list is
 * refused, and so is a caller whom its row does not name. Then sees to it that exactly the events
 * of the row are written. It runs inside the use case's transaction: the record of a success
 * commits or fails with the deed, that of a failure outlives its rollback.
 */
public class UseCaseInterceptor {
  private static final System.Logger LOG = System.getLogger(UseCaseInterceptor.class.getName());
  private static final Map<Method, String> NAMES = new ConcurrentHashMap<>();

  private final Permissions permissions;

  @Inject Gate gate;
  @Inject Records records;
  @Inject AuditSubjects subjects;

  /** With the table of this version. */
  public UseCaseInterceptor() {
    this(Permissions.shipped());
  }

  UseCaseInterceptor(Permissions permissions) {
    this.permissions = permissions;
  }

  @AroundInvoke
  Object guard(InvocationContext call) throws Exception {
    var method = NAMES.computeIfAbsent(call.getMethod(), UseCaseInterceptor::name);
    if (permissions.isStep(method)) {
      requireInside(method);
      return call.proceed();
    }
    var useCase = permissions.ofService(method).orElseThrow(() -> unlisted(method));
    return useCase.isSilent() ? call.proceed() : run(useCase, call);
  }

  private Object run(UseCase useCase, InvocationContext call) throws Exception {
    subjects.begin(useCase.name(), useCase.access().admission() == Admission.ANYBODY);
    try {
      gate.admit(useCase.access());
      var result = call.proceed();
      records.end(useCase);
      return result;
    } catch (Exception e) {
      records.fail(useCase, e);
      throw e;
    } finally {
      subjects.end();
    }
  }

  /** A step has no check of its own: whoever reaches it past its use case reaches too much. */
  private void requireInside(String method) {
    boolean isInside =
        subjects
            .running()
            .flatMap(permissions::find)
            .filter(useCase -> useCase.doors().steps().contains(method))
            .isPresent();
    if (!isInside) {
      throw unlisted(method);
    }
  }

  private static DomainException unlisted(String method) {
    LOG.log(Level.ERROR, "{0} was called, which the table of permissions does not allow.", method);
    return new DomainException(ProblemType.FORBIDDEN, null);
  }

  private static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }
}
