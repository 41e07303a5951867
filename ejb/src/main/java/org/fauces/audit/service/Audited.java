package org.fauces.audit.service;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.fauces.audit.domain.AuditAction;

/**
 * Says in the source under which action a use case is recorded, and so which row of the table of
 * permissions it is; a test compares both. Success is written in the use case's own transaction, so
 * that a deed that cannot be recorded is undone; failure in a transaction of its own. The objects
 * concerned are named by {@link AuditSubjects#about}.
 */
@Target(METHOD)
@Retention(RUNTIME)
public @interface Audited {
  AuditAction value();
}
