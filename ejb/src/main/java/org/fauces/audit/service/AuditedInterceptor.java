package org.fauces.audit.service;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.System.Logger.Level;
import org.fauces.audit.domain.AuditAction;

/**
 * Writes the one record of a use case. It runs inside the use case's transaction: the record of a
 * success commits or fails with the deed, that of a failure outlives its rollback.
 */
@Interceptor
@Audited(AuditAction.ACCESS_DENIED) // the binding's value is not part of the match
@Priority(Interceptor.Priority.APPLICATION)
public class AuditedInterceptor {
  private static final System.Logger LOG = System.getLogger(AuditedInterceptor.class.getName());

  @Inject AuditTrail trail;
  @Inject AuditSubjects subjects;

  @AroundInvoke
  Object record(InvocationContext call) throws Exception {
    var audited = call.getMethod().getAnnotation(Audited.class);
    subjects.begin();
    try {
      var result = call.proceed();
      if (!audited.writesOwnSuccess()) {
        trail.success(audited.value());
      }
      return result;
    } catch (Exception e) {
      recordFailure(audited.value(), e);
      throw e;
    } finally {
      subjects.end();
    }
  }

  // the caller is to see why the use case failed, not that its failure could not be written
  private void recordFailure(AuditAction action, Exception cause) {
    try {
      trail.failure(action, cause);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The failure of " + action + " could not be recorded.", e);
      cause.addSuppressed(e);
    }
  }
}
