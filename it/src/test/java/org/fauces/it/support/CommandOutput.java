package org.fauces.it.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The lines a command prints, read as they come, so that it never blocks on a full pipe. */
public final class CommandOutput {
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(6);

  private final List<String> lines = new ArrayList<>();
  private boolean ended;

  private CommandOutput() {}

  public static CommandOutput of(Process process) {
    var output = new CommandOutput();
    var reader = new Thread(() -> output.read(process), "output of " + process.pid());
    reader.setDaemon(true);
    reader.start();
    return output;
  }

  /** Waits for a line with a text; fails with everything printed when none comes. */
  public synchronized String awaitLine(String text) {
    var deadline = System.nanoTime() + PATIENCE_NANOS;
    while (true) {
      var found = find(text);
      if (found.isPresent()) {
        return found.get();
      }
      var left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (ended || left <= 0) {
        throw new IllegalStateException("No \"" + text + "\" in:\n" + text());
      }
      await(left);
    }
  }

  public synchronized String text() {
    return String.join("\n", lines);
  }

  private void await(long millis) {
    try {
      wait(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Optional<String> find(String text) {
    return lines.stream().filter(line -> line.contains(text)).findFirst();
  }

  private void read(Process process) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        add(line);
      }
    } catch (IOException e) {
      add(e.toString());
    }
    end();
  }

  private synchronized void add(String line) {
    lines.add(line);
    notifyAll();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }
}
