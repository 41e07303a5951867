package org.fauces.cli.process;

import java.time.Duration;
import org.fauces.cli.CommandFailure;

/** Waiting between two looks at something outside this process that cannot call back. */
public final class Pause {
  private Pause() {}

  public static void of(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("Interrupted.", e);
    }
  }
}
