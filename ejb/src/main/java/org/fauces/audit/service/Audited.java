package org.fauces.audit.service;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.fauces.audit.domain.AuditAction;

/**
 * One use case, one audit record. Success is written in the use case's own transaction, so that a
 * deed that cannot be recorded is undone; failure in a transaction of its own. The objects
 * concerned are named by {@link AuditSubjects#about}.
 */
@InterceptorBinding
@Target({METHOD, TYPE})
@Retention(RUNTIME)
public @interface Audited {
  @Nonbinding
  AuditAction value();

  /**
   * The use case has several transactions and writes its success itself, in the one that commits
   * the deed ({@link AuditTrail#success}); only failures are written by the interceptor.
   */
  @Nonbinding
  boolean writesOwnSuccess() default false;
}
