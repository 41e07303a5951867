package org.fauces.cli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One supervised process: started by this command, or found running and adopted.
 *
 * <p>Children are started in a session of their own. Otherwise Ctrl-C would reach the database and
 * the server at the same moment as this command, and the database would be gone before the server
 * could finish its last transactions.
 */
public final class Child {
  private final ProcessHandle process;

  private Child(ProcessHandle process) {
    this.process = process;
  }

  public static Child of(ProcessHandle process) {
    return new Child(process);
  }

  /**
   * Starts a process whose output is appended to a file.
   *
   * @param environment added to this process's own; an empty value removes the variable
   */
  public static Child start(List<String> command, Map<String, String> environment, Path output) {
    List<String> apart = new ArrayList<>(List.of("setsid"));
    apart.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(apart)
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    environment.forEach(
        (name, value) -> {
          builder.environment().remove(name);
          if (!value.isEmpty()) {
            builder.environment().put(name, value);
          }
        });
    try {
      return new Child(builder.start().toHandle());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ProcessHandle handle() {
    return process;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Completes when the process is gone, however it ended. */
  public CompletableFuture<ProcessHandle> onExit() {
    return process.onExit();
  }

  /** Asks the process to end, and ends it by force when it has not within the patience. */
  public void stop(Duration patience) {
    process.destroy();
    if (!awaitExit(patience)) {
      process.destroyForcibly();
      awaitExit(Duration.ofSeconds(10));
    }
  }

  private boolean awaitExit(Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return !process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
