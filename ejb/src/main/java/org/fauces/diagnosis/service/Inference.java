package org.fauces.diagnosis.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.faulttolerance.Asynchronous;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.fauces.ai.CaseFinding;
import org.fauces.ai.CaseInput;
import org.fauces.ai.DiagnosticModel;
import org.fauces.ai.PhotoInput;
import org.fauces.examination.domain.Answers;
import org.fauces.examination.domain.Photo;
import org.fauces.examination.service.PhotoVault;
import org.fauces.examination.service.PictureMemory;
import org.fauces.shared.domain.Overloaded;

/**
 * The port to the network. A plain CDI bean, because fault tolerance on an EJB would act inside its
 * transaction. Few run at once and few wait: what is more is turned away at once, since a queue
 * that grows only makes everybody late.
 */
@ApplicationScoped
public class Inference {
  private static final int AT_ONCE = 2; // see InferenceLimits, as for the next
  private static final int WAITING = 4;
  private static final long TIMEOUT_SECONDS = 30;
  private static final int ANALYSED_EDGE_PX = 1024;

  @Inject PhotoVault vault;
  @Inject PictureMemory memory;

  @Asynchronous // so that the timeout answers the caller even while native code runs on
  @Timeout(value = TIMEOUT_SECONDS, unit = ChronoUnit.SECONDS)
  @Bulkhead(value = AT_ONCE, waitingTaskQueue = WAITING)
  @CircuitBreaker(
      requestVolumeThreshold = 10,
      failureRatio = 0.5,
      delay = 10_000,
      // the bulkhead stands inside the breaker; neither being busy nor a bad photo is the network's
      skipOn = {BulkheadException.class, Overloaded.class, PhotoUnreadable.class})
  public CompletionStage<CaseFinding> analyse(DiagnosticModel model, ClaimedRun run) {
    return CompletableFuture.completedFuture(judge(model, run));
  }

  /** The same on the caller's own thread, for whom nobody waits. */
  CaseFinding judge(DiagnosticModel model, ClaimedRun run) {
    return memory.decoding(heapBytes(run.photos()), () -> find(model, run));
  }

  private CaseFinding find(DiagnosticModel model, ClaimedRun run) {
    List<PhotoInput> photos = run.photos().stream().map(this::input).toList();
    return model.analyse(new CaseInput(photos, numbers(run.interview()), codes(run.findings())));
  }

  /** One picture at a time is decoded, and let go when it was looked at. */
  static long heapBytes(List<Photo> photos) {
    return photos.stream()
        .mapToLong(photo -> PhotoVault.heapBytes(photo, ANALYSED_EDGE_PX))
        .max()
        .orElse(0);
  }

  private PhotoInput input(Photo photo) {
    return new PhotoInput(photo.id().toString(), () -> picture(photo));
  }

  private BufferedImage picture(Photo photo) {
    try {
      return vault.decode(photo, ANALYSED_EDGE_PX);
    } catch (RuntimeException e) {
      throw new PhotoUnreadable(photo, e);
    }
  }

  /**
   * Interview answers as numbers: yes 1, no 0, a list of codes 1 unless it is empty; what was not
   * asked is left out.
   */
  public static Map<String, Double> numbers(Answers interview) {
    var numbers = new HashMap<String, Double>();
    interview
        .values()
        .forEach(
            (code, value) -> {
              if (value instanceof Boolean yes) {
                numbers.put(code, yes ? 1.0 : 0.0);
              } else if (value instanceof BigDecimal number) {
                numbers.put(code, number.doubleValue());
              } else if (value instanceof Collection<?> codes) {
                numbers.put(code, codes.isEmpty() ? 0.0 : 1.0);
              }
            });
    return numbers;
  }

  /** Findings as texts; what was not looked at is left out. */
  static Map<String, String> codes(Answers findings) {
    var codes = new HashMap<String, String>();
    findings
        .values()
        .forEach(
            (code, value) -> {
              if (value != null) {
                codes.put(code, value.toString());
              }
            });
    return codes;
  }
}
