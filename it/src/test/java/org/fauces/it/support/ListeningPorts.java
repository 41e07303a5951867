package org.fauces.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The TCP ports that a process listens on, as the kernel knows them. */
public final class ListeningPorts {
  private static final String LISTENS = "0A";
  private static final int ADDRESS = 1; // columns of /proc/net/tcp
  private static final int STATE = 3;
  private static final int INODE = 9;
  private static final int HEXADECIMAL = 16;

  private ListeningPorts() {}

  public static Set<Integer> of(ProcessHandle process) {
    var own = sockets(process);
    return Stream.of("tcp", "tcp6")
        .flatMap(table -> lines(Path.of("/proc/net", table)))
        .map(line -> line.strip().split("\\s+"))
        .filter(columns -> columns[STATE].equals(LISTENS))
        .filter(columns -> own.contains("socket:[" + columns[INODE] + "]"))
        .map(columns -> columns[ADDRESS].replaceAll(".*:", ""))
        .map(port -> Integer.parseInt(port, HEXADECIMAL))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> sockets(ProcessHandle process) {
    var folder = Path.of("/proc", String.valueOf(process.pid()), "fd");
    try (var files = Files.list(folder)) {
      return files.map(ListeningPorts::target).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an open file is; nothing when it was closed meanwhile. */
  private static String target(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static Stream<String> lines(Path table) {
    try {
      return Files.readAllLines(table).stream().skip(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
