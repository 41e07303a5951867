package org.fauces.diagnosis.service;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * How many analyses run and wait at once: one on each core and two behind it, where an annotation
 * could only name a number for every machine. An operator's setting goes before.
 */
public final class InferenceLimits implements ConfigSource {
  private static final String BULKHEAD = Inference.class.getName() + "/analyse/Bulkhead/";
  private static final int AT_LEAST = 2;
  private static final int WAITING_EACH = 2;
  private static final int BEHIND_EVERY_FILE = 50;

  private final Map<String, String> values;

  /** For the machine that this runs on. */
  public InferenceLimits() {
    this(Runtime.getRuntime().availableProcessors());
  }

  InferenceLimits(int cores) {
    int atOnce = Math.max(AT_LEAST, cores);
    this.values =
        Map.of(
            BULKHEAD + "value", String.valueOf(atOnce),
            BULKHEAD + "waitingTaskQueue", String.valueOf(WAITING_EACH * atOnce));
  }

  @Override
  public Set<String> getPropertyNames() {
    return values.keySet();
  }

  @Override
  public String getValue(String name) {
    return values.get(name);
  }

  @Override
  public String getName() {
    return "analyses at once, by the number of cores";
  }

  @Override
  public int getOrdinal() {
    return BEHIND_EVERY_FILE;
  }
}
