package org.fauces.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.fauces.it.support.Folders;
import org.fauces.it.support.RunningFauces;

/** What the server wrote into its log since a moment. */
final class ServerLog {
  /** An error's line by its level, or a line of a stack trace. */
  private static final Pattern ALARM =
      Pattern.compile("^\\[[^]]*] \\w+ \\S+ +E .*|^\\s+at [\\w.$]+\\(.*|^\\s*Caused by: .*");

  private final Path folder;
  private final long from;

  private ServerLog(Path folder) {
    this.folder = folder;
    this.from = size();
  }

  /** From now on. */
  static ServerLog of(RunningFauces fauces) {
    return new ServerLog(fauces.home().resolve("logs"));
  }

  /** The lines that somebody would have to look at. */
  List<String> alarms() {
    return written().lines().filter(line -> ALARM.matcher(line).matches()).toList();
  }

  /** All of it; a log that was turned over since is read from its beginning. */
  String written() {
    try {
      var all = new StringBuilder();
      for (var file : logs()) {
        all.append(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
      }
      return new String(all.toString().getBytes(UTF_8), UTF_8)
          .substring((int) Math.min(from, all.length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> logs() {
    return Folders.files(folder).stream()
        .filter(file -> file.getFileName().toString().startsWith("messages"))
        .sorted((a, b) -> order(a).compareTo(order(b)))
        .toList();
  }

  /** Those that were turned over bear their time; the one in use is the newest. */
  private static String order(Path file) {
    var name = file.getFileName().toString();
    return name.equals("messages.log") ? "~" : name;
  }

  private long size() {
    return logs().stream().mapToLong(file -> file.toFile().length()).sum();
  }
}
