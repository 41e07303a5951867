package org.fauces.examination.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.examination.format.PhotoIntake;
import org.fauces.shared.domain.DomainException;

/**
 * Bounds the heap that uploads and pictures take together, by bytes and not by count: a photo of
 * two megabytes may decode to three hundred. Two budgets, always asked in the same order, so that
 * uploads which hold their bytes cannot keep each other from being decoded.
 */
@ApplicationScoped
public class PictureMemory {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MAX_WAITING = 32;
  private static final int PERCENT = 100;

  /**
   * Of the largest heap, for decoding; the default of 1 GB takes one CMYK photo of 40 megapixels.
   */
  @Inject
  @ConfigProperty(name = "fauces.photos.decoding-heap-percent", defaultValue = "35")
  int decodingHeapPercent;

  /** Of the largest heap, for bodies that are being received. */
  @Inject
  @ConfigProperty(name = "fauces.photos.receiving-heap-percent", defaultValue = "12")
  int receivingHeapPercent;

  @Inject Clock clock;

  private MemoryBudget decoding;
  private MemoryBudget receiving;

  @PostConstruct
  void measure() {
    decoding = budget(decodingHeapPercent);
    receiving = budget(receivingHeapPercent);
  }

  /**
   * Reads a body with photos and uses it, with room for both set aside.
   *
   * @param announced the length that the client announced, or -1
   * @throws DomainException of type TOO_LARGE, MALFORMED when it ends too early, TOO_SLOW or
   *     OVERLOADED
   */
  public <T> T receiving(InputStream body, long announced, int maxBytes, Function<byte[], T> use) {
    // of the whole body, and of its one photo that is being stored: its own copy, rebuilt, sealed
    var whole = BoundedBody.heapBytes(announced, maxBytes);
    var bytes = whole + 3L * Math.min(whole, PhotoIntake.MAX_BYTES);
    return receiving.spend(
        bytes, () -> use.apply(BoundedBody.read(body, announced, maxBytes, clock)));
  }

  /** Decodes, while so many bytes are set aside. */
  public <T> T decoding(long bytes, Supplier<T> work) {
    return decoding.spend(bytes, work);
  }

  private static MemoryBudget budget(int percent) {
    return new MemoryBudget(
        Runtime.getRuntime().maxMemory() / PERCENT * percent, PATIENCE, MAX_WAITING);
  }
}
