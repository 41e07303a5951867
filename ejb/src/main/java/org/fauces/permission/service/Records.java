package org.fauces.permission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import org.fauces.audit.domain.Outcome;
import org.fauces.audit.domain.Recorded;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.AuditTrail;
import org.fauces.permission.domain.UseCase;

/** Writes the events of a use case's row, as far as the use case has not written them itself. */
@ApplicationScoped
class Records {
  private static final System.Logger LOG = System.getLogger(Records.class.getName());

  @Inject Gate gate;
  @Inject AuditTrail trail;
  @Inject AuditSubjects subjects;

  /** Of a use case that came to its end; one that wrote other events than its row's is undone. */
  void end(UseCase useCase) {
    var written = subjects.written();
    var expected = useCase.onSuccess();
    if (written.isEmpty() && expected.size() == 1 && !subjects.isUntouched()) {
      trail.success(expected.get(0).action());
    } else if (!useCase.endsWith(written)) {
      throw new IllegalStateException(
          useCase.name() + " wrote " + written + ", which its row does not say");
    }
  }

  /** Of a use case that failed or was denied, unless it told so itself. */
  void fail(UseCase useCase, Exception cause) {
    if (subjects.isUnrecorded()) {
      return;
    }
    boolean isDenial = AuditTrail.outcomeOf(cause) == Outcome.DENIED;
    if (isDenial && !gate.isSomebody()) {
      return; // anybody could fill the audit trail without so much as an account
    }
    var written = subjects.written();
    if (written.isEmpty() || !useCase.failsWith(written)) {
      write(isDenial ? useCase.onDenial() : useCase.onFailure(), cause);
    }
  }

  // the caller is to see why the use case failed, not that its failure could not be written
  private void write(List<Recorded> expected, Exception cause) {
    for (Recorded event : expected) {
      try {
        trail.failure(event.action(), cause);
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "The failure of " + event.action() + " could not be recorded.", e);
        cause.addSuppressed(e);
      }
    }
  }
}
