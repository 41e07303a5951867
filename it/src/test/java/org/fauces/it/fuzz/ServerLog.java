package org.fauces.it.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fauces.it.support.Folders;
import org.fauces.it.support.RunningFauces;

/** What the server wrote into its log since a moment. */
final class ServerLog {
  /** An error's line by its level, or a line of a stack trace. */
  private static final Pattern ALARM =
      Pattern.compile("^\\[[^]]*] \\w+ \\S+ +E .*|^\\s+at [\\w.$]+\\(.*|^\\s*Caused by: .*");

  private static final String IN_USE = "messages.log";
  private static final int BEGINNING = 4_096;

  private final Path folder;
  private final Set<String> turnedOver;
  private final String beginning;
  private final int from;

  ServerLog(Path folder) {
    this.folder = folder;
    var inUse = folder.resolve(IN_USE);
    var text = Files.exists(inUse) ? read(inUse) : "";
    this.turnedOver = names();
    this.from = text.length();
    this.beginning = text.substring(0, Math.min(from, BEGINNING));
  }

  /** From now on. */
  static ServerLog of(RunningFauces fauces) {
    return new ServerLog(fauces.home().resolve("logs"));
  }

  /** The lines that somebody would have to look at. */
  List<String> alarms() {
    return written().lines().filter(line -> ALARM.matcher(line).matches()).toList();
  }

  /**
   * All of it, also what was turned over since.
   *
   * @throws IllegalStateException when the log of that moment is gone, so that nobody can tell
   */
  String written() {
    var all = new StringBuilder();
    boolean isFound = false;
    for (var file : logs()) {
      var text = read(file);
      boolean isOfThen = !isFound && text.length() >= from && text.startsWith(beginning);
      isFound |= isOfThen;
      all.append(text, isOfThen ? from : 0, text.length());
    }
    if (!isFound) {
      throw new IllegalStateException("The server's log of the beginning is not there any more.");
    }
    return new String(all.toString().getBytes(ISO_8859_1), UTF_8);
  }

  /** Those that were in use since, the oldest first: the names of the others bear their time. */
  private List<Path> logs() {
    var since = names();
    since.removeAll(turnedOver);
    return Stream.concat(since.stream().sorted(), Stream.of(IN_USE)).map(folder::resolve).toList();
  }

  /** The names of the logs that are there. */
  private Set<String> names() {
    return Folders.files(folder).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> name.startsWith("messages"))
        .filter(name -> !name.equals(IN_USE))
        .collect(Collectors.toSet());
  }

  /** Each byte a character, so that lengths are those of the file. */
  private static String read(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
