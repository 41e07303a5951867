package org.fauces.bench.measure;

import java.util.concurrent.Callable;

/**
 * One thing to be measured.
 *
 * @param name in the report
 * @param cpu the processes that do the work
 * @param operations in one slot, enough that its CPU time is far above the kernel's 10 ms ticks
 * @param prepare runs before each slot and is not measured, for instance to renew a token
 * @param operation what is timed; fails when its answer is wrong
 */
public record Workload(
    String name, ProcessCpu cpu, int operations, Runnable prepare, Callable<?> operation) {

  Slot slot() throws Exception {
    prepare.run();
    long[] nanos = new long[operations];
    double cpuBefore = cpu.millis();
    for (int i = 0; i < operations; i++) {
      long start = System.nanoTime();
      operation.call();
      nanos[i] = System.nanoTime() - start;
    }
    return new Slot(nanos, cpu.millis() - cpuBefore);
  }
}
