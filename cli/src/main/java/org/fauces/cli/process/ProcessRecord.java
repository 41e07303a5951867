package org.fauces.cli.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fauces.cli.home.PrivateFiles;

/**
 * A process written down in a file, so that a later run finds exactly this one again. A process id
 * alone is reused by the kernel; with the start tick and the boot id it names one process only, and
 * unlike a wall-clock start time neither changes when the clock is set.
 */
public final class ProcessRecord {
  private final Path file;

  public ProcessRecord(Path file) {
    this.file = file;
  }

  public void write(ProcessHandle process) {
    PrivateFiles.write(file, identity(process.pid()).orElse(process.pid() + " gone gone") + "\n");
  }

  /** The recorded process if it is alive and still the same one. */
  public Optional<ProcessHandle> find() {
    return recorded()
        .flatMap(
            line -> {
              long pid = Long.parseLong(line.substring(0, line.indexOf(' ')));
              return identity(pid).filter(line::equals).flatMap(same -> ProcessHandle.of(pid));
            });
  }

  public void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> recorded() {
    try {
      String line = Files.readString(file).strip();
      return line.matches("\\d+ \\S+ \\S+") ? Optional.of(line) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> identity(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
      // The command name is in parentheses and may hold blanks; the fields count after it.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      if (fields[0].equals("Z")) {
        return Optional.empty();
      }
      String boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
      return Optional.of(pid + " " + fields[19] + " " + boot);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
