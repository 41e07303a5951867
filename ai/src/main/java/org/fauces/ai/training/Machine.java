package org.fauces.ai.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a training ran on. */
final class Machine {
  private static final Path DESCRIPTION = Path.of("/proc/cpuinfo");
  private static final String MODEL = "model name";

  private Machine() {}

  /** Kind of processor; "unknown" where the system does not tell. */
  static String processor() {
    try (var lines = Files.lines(DESCRIPTION)) {
      return lines
          .filter(line -> line.startsWith(MODEL))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
