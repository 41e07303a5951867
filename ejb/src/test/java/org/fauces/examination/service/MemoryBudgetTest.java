package org.fauces.examination.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.fauces.shared.domain.Overloaded;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {
  private static final long MEGABYTE = 1 << 20;
  private static final Duration LONG = Duration.ofMinutes(5);

  @Test
  void neverMoreThanThereIsIsLentAtOnce() throws Exception {
    var budget = new MemoryBudget(100 * MEGABYTE, LONG, 100);
    var lent = new AtomicLong();
    var pool = Executors.newFixedThreadPool(8);
    try {
      var done =
          IntStream.range(0, 200)
              .mapToObj(i -> pool.submit(() -> work(budget, lent, (10 + i % 50) * MEGABYTE)))
              .toList();
      for (var work : done) {
        assertThat(work.get()).isLessThanOrEqualTo(100 * MEGABYTE);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(lent).hasValue(0);
  }

  private static long work(MemoryBudget budget, AtomicLong lent, long bytes) {
    return budget.spend(
        bytes,
        () -> {
          var atOnce = lent.addAndGet(bytes);
          Thread.yield();
          lent.addAndGet(-bytes);
          return atOnce;
        });
  }

  @Test
  void whatFindsNoRoomInTimeIsTurnedAway() {
    var budget = new MemoryBudget(10 * MEGABYTE, Duration.ZERO, 100);
    budget.spend(
        6 * MEGABYTE,
        () -> {
          assertThat(budget.<String>spend(3 * MEGABYTE, () -> "fits")).isEqualTo("fits");
          assertThatThrownBy(() -> budget.spend(5 * MEGABYTE, () -> "does not"))
              .isInstanceOf(Overloaded.class);
          return null;
        });
    assertThat(budget.<String>spend(10 * MEGABYTE, () -> "free again")).isEqualTo("free again");
  }

  @Test
  void onlySoManyWait() throws Exception {
    var budget = new MemoryBudget(MEGABYTE, LONG, 1);
    var mayEnd = new CountDownLatch(1);
    var holds = new CountDownLatch(1);
    var first = new Thread(() -> budget.spend(MEGABYTE, () -> await(holds, mayEnd)));
    var second = new Thread(() -> budget.spend(MEGABYTE, () -> null));
    try {
      first.start();
      holds.await();
      second.start();
      while (second.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      assertThatThrownBy(() -> budget.spend(MEGABYTE, () -> "a third"))
          .isInstanceOf(Overloaded.class);
    } finally {
      mayEnd.countDown();
      first.join();
      second.join();
    }
  }

  private static Object await(CountDownLatch holds, CountDownLatch mayEnd) {
    holds.countDown();
    try {
      mayEnd.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return null;
  }

  @Test
  void whatIsLargerThanAllWorksAlone() {
    var budget = new MemoryBudget(MEGABYTE, Duration.ZERO, 1);
    budget.spend(
        50 * MEGABYTE,
        () -> {
          assertThatThrownBy(() -> budget.spend(1, () -> "beside it"))
              .isInstanceOf(Overloaded.class);
          return null;
        });
  }

  @Test
  void workThatFailsGivesItsBytesBack() {
    var budget = new MemoryBudget(MEGABYTE, Duration.ZERO, 1);
    assertThatThrownBy(
            () ->
                budget.spend(
                    MEGABYTE,
                    () -> {
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(budget.<String>spend(MEGABYTE, () -> "free")).isEqualTo("free");
  }
}
