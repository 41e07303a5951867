package org.fauces.diagnosis.service;

import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.fauces.ai.CaseFinding;
import org.fauces.ai.DiagnosticModel;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.service.Audited;
import org.fauces.diagnosis.domain.RunFailure;
import org.fauces.modelregistry.service.ActiveModel;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.IdInUse;
import org.fauces.shared.domain.Overloaded;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.Saved;

/**
 * Analyses an examination and answers on the same request: a short transaction claims it, the
 * network works without a transaction, a short transaction writes the results. Whatever goes wrong
 * in between, the examination returns to READY with the reason.
 */
@Stateless
@RolesAllowed({PHYSICIAN, NURSE})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnalysisService {
  private static final System.Logger LOG = System.getLogger(AnalysisService.class.getName());

  @Inject RunSteps steps;
  @Inject Inference inference;
  @Inject ActiveModel activeModel;
  @Inject ShadowQueue shadow;
  @Inject AnalysisMetrics metrics;

  @Audited(AuditAction.ANALYSIS_CLAIM)
  public Saved<RunView> analyse(RequestAnalysis command) {
    var earlier = steps.findEarlier(command);
    if (earlier.isPresent()) {
      return new Saved<>(earlier.get(), false);
    }
    var model = activeModel.find().orElseThrow(this::modelUnavailable);
    var claimed = steps.claim(command, model.description());
    if (claimed.isEmpty()) { // the same request, sent twice at once
      return new Saved<>(steps.findEarlier(command).orElseThrow(IdInUse::new), false);
    }
    return new Saved<>(metrics.timed(() -> run(model, claimed.get())), true);
  }

  private RunView run(DiagnosticModel model, ClaimedRun claimed) {
    try {
      CaseFinding finding = inference.analyse(model, claimed).toCompletableFuture().get();
      var view = steps.complete(claimed, finding, model.description());
      shadow.offer(claimed, view); // committed: whatever happens to it there is nobody's loss
      return view;
    } catch (ExecutionException e) {
      throw failed(claimed, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(claimed, e);
    } catch (RuntimeException e) { // also when the results could not be written
      throw failed(claimed, e);
    }
  }

  private DomainException failed(ClaimedRun claimed, Throwable cause) {
    var failure = failureOf(cause);
    steps.fail(claimed, failure);
    metrics.failed(failure);
    if (failure == RunFailure.OVERLOADED) {
      return new Overloaded();
    }
    LOG.log(System.Logger.Level.ERROR, "Run " + claimed.runId() + " failed: " + failure, cause);
    return new DomainException(ProblemType.ANALYSIS_FAILED, null);
  }

  private static RunFailure failureOf(Throwable cause) {
    if (cause instanceof BulkheadException
        || cause instanceof CircuitBreakerOpenException
        || cause instanceof Overloaded) {
      return RunFailure.OVERLOADED;
    }
    if (cause instanceof PhotoUnreadable) {
      return RunFailure.PHOTO_UNREADABLE;
    }
    return cause instanceof TimeoutException ? RunFailure.TIMEOUT : RunFailure.UNEXPECTED;
  }

  private DomainException modelUnavailable() {
    metrics.failed(RunFailure.MODEL_UNAVAILABLE);
    return new DomainException(
        ProblemType.MODEL_UNAVAILABLE, activeModel.whyUnavailable().orElse(null));
  }
}
