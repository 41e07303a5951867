package org.fauces.bench.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Samples of what the server's threads run, by the platform's own flight recorder. */
public final class ServerProfile {
  private static final String NAME = "bench";

  private final long pid;

  private ServerProfile(long pid) {
    this.pid = pid;
  }

  /** Samples with and without a frame that was looked for. */
  public record Share(long matching, long all) {}

  /** Starts to take samples of a process of the same user. */
  public static ServerProfile start(long pid) throws Exception {
    var profile = new ServerProfile(pid);
    profile.command("JFR.configure", "stackdepth=256"); // the containers' frames are many
    profile.command("JFR.start", "name=" + NAME, "settings=profile");
    return profile;
  }

  /** Ends it and gives the recording. */
  public Path stop() throws Exception {
    var file = Files.createTempFile("bench-", ".jfr").toAbsolutePath();
    command("JFR.stop", "name=" + NAME, "filename=" + file);
    return file;
  }

  /** How many samples have a frame of a class whose name begins so. */
  public static Share share(Path recording, String prefix) throws IOException {
    long matching = 0;
    long all = 0;
    try (var events = new RecordingFile(recording)) {
      while (events.hasMoreEvents()) {
        var event = events.readEvent();
        if (event.getEventType().getName().equals("jdk.ExecutionSample")) {
          all++;
          matching += isIn(event, prefix) ? 1 : 0;
        }
      }
    }
    return new Share(matching, all);
  }

  private static boolean isIn(RecordedEvent sample, String prefix) {
    var stack = sample.getStackTrace();
    return stack != null
        && stack.getFrames().stream()
            .anyMatch(frame -> frame.getMethod().getType().getName().startsWith(prefix));
  }

  private void command(String... arguments) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(pid)));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException(output);
    }
  }
}
