package org.fauces.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * CPU time, user and system, of processes.
 *
 * @param trees those that count with their living descendants
 * @param alone those that count without, such as a benchmark that started what it measures
 */
public record ProcessCpu(List<Long> trees, List<Long> alone) {
  private static final int MILLIS_PER_TICK = 10; // USER_HZ is 100 on every Linux x86-64
  private static final int USER_TICKS = 11;
  private static final int SYSTEM_TICKS = 12;

  public ProcessCpu {
    trees = List.copyOf(trees);
    alone = List.copyOf(alone);
  }

  /** The benchmark's own process, with its compiler and collector threads. */
  public static ProcessCpu own() {
    return new ProcessCpu(List.of(), List.of(ProcessHandle.current().pid()));
  }

  double millis() {
    var descending = trees.stream().flatMapToLong(ProcessCpu::tree);
    return LongStream.concat(descending, alone.stream().mapToLong(pid -> pid))
        .distinct()
        .mapToDouble(ProcessCpu::millis)
        .sum();
  }

  private static LongStream tree(long pid) {
    var descendants = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants);
    return LongStream.concat(LongStream.of(pid), descendants.mapToLong(ProcessHandle::pid));
  }

  private static double millis(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
      // the command name is in parentheses and may hold blanks; the fields count after it
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return Stream.of(fields[USER_TICKS], fields[SYSTEM_TICKS]).mapToLong(Long::parseLong).sum()
          * (double) MILLIS_PER_TICK;
    } catch (IOException e) {
      throw new UncheckedIOException("A measured process is gone", e);
    }
  }
}
