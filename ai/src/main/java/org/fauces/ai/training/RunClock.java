package org.fauces.ai.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long a training has run in all, interruptions left out, and how long each part took. Its
 * limit is what the parts are shortened by.
 */
final class RunClock {
  static final String FILE = "clock.txt";

  private final Path file;
  private final int limitSeconds;
  private final Map<String, Double> parts = new LinkedHashMap<>();
  private String part = "";
  private Instant since = Instant.now();
  private Duration cpuSince = cpu();
  private double cpuSeconds;

  RunClock(Path folder, int limitSeconds) {
    this.file = folder.resolve(FILE);
    this.limitSeconds = limitSeconds;
    load();
  }

  private void load() {
    if (!Files.exists(file)) {
      return;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split("\t");
        if (cells[0].equals("cpu")) {
          cpuSeconds = Double.parseDouble(cells[1]);
        } else {
          parts.put(cells[0], Double.parseDouble(cells[1]));
        }
      }
    } catch (IOException e) {
      throw TrainingStopped.by(e);
    }
  }

  /** From now on time belongs to this part. */
  void part(String name) {
    settle();
    part = name;
  }

  private void settle() {
    var now = Instant.now();
    if (!part.isEmpty()) {
      parts.merge(part, Duration.between(since, now).toMillis() / 1000.0, Double::sum);
    }
    since = now;
    Duration cpu = cpu();
    cpuSeconds += cpu.minus(cpuSince).toMillis() / 1000.0;
    cpuSince = cpu;
  }

  private static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Seconds of the whole run so far. */
  double seconds() {
    settle();
    return parts.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  double cpuSeconds() {
    settle();
    return cpuSeconds;
  }

  /** Seconds until a share of the limit is used; negative when late. */
  double secondsUntil(double share) {
    return share * limitSeconds - seconds();
  }

  /** Seconds of each part in their order. */
  Map<String, Double> parts() {
    settle();
    return new LinkedHashMap<>(parts);
  }

  /** A run that is killed later has used this time. */
  void save() {
    settle();
    var lines = new StringBuilder("cpu\t" + cpuSeconds + '\n');
    parts.forEach((name, seconds) -> lines.append(name).append('\t').append(seconds).append('\n'));
    try {
      Path draft = file.resolveSibling(FILE + ".new");
      Files.writeString(draft, lines);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw TrainingStopped.by(e);
    }
  }
}
