package org.fauces.forwarding.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.fauces.review.format.ExportedEvent;
import org.fauces.review.format.ExportedEvent.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a collector has taken is noted, and nothing else. */
@Tag("NSG-2.3-06")
class ForwardingTest {
  private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");

  @TempDir Path folder;

  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
  private final Steps steps = new Steps();
  private final Health health = new Health();
  private final Forwarding forwarding = new Forwarding();
  private Path keys;

  @BeforeEach
  void assemble() throws Exception {
    var certificates = new Certificates(folder);
    keys = certificates.keys("server", "localhost");
    forwarding.settings = new CollectorSettings();
    forwarding.settings.host = Optional.of("localhost");
    forwarding.settings.trustFile = Optional.of(certificates.pem(keys));
    forwarding.settings.keyFile = Optional.empty();
    forwarding.settings.keyPasswordFile = Optional.empty();
    forwarding.steps = steps;
    forwarding.health = health;
    forwarding.server = "https://fauces.example.org:9443";
    forwarding.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    forwarding.watch = managed(watch);
  }

  @AfterEach
  void stop() {
    watch.shutdownNow();
  }

  @Test
  void whatWasTakenIsNoted() throws Exception {
    var batch = batch(0, 3);
    steps.batches.add(batch);
    try (var sink = TestSink.tls(keys, null, TestSink::readAll)) {
      forwarding.settings.port = sink.port();
      forwarding.run();

      assertThat(sink.received()).asString(UTF_8).contains("fauces.example.org Fauces");
    }
    assertThat(steps.taken).containsExactly(batch);
    assertThat(health.delivered).isEqualTo(1);
    assertThat(steps.alarms).isZero();
  }

  @Test
  void whatWaitsIsSaidWhileACollectorIsStillTaking() throws Exception {
    steps.batches.add(batch(0, 3));
    steps.waitingSince = NOW.minusSeconds(41);
    try (var sink = TestSink.tls(keys, null, TestSink::readAll)) {
      forwarding.settings.port = sink.port();
      forwarding.run();
    }

    assertThat(steps.alarmsBeforeTheEnd).isEqualTo(1);
  }

  @Test
  void whatWasNotTakenWaitsAndIsSaid() throws Exception {
    steps.batches.add(batch(0, 3));
    steps.waitingSince = NOW.minusSeconds(41);
    var gone = TestSink.plain(TestSink::stall);
    forwarding.settings.port = gone.port();
    gone.close();

    forwarding.run();

    assertThat(steps.taken).isEmpty();
    assertThat(health.failures).isEqualTo(1);
    assertThat(steps.alarms).isEqualTo(1);
  }

  @Test
  void aCollectorThatIsHalfSetIsSaidToo() {
    steps.batches.add(batch(0, 3));
    steps.waitingSince = NOW.minusSeconds(41);
    forwarding.settings.trustFile = Optional.empty();
    forwarding.run();
    forwarding.settings.trustFile = Optional.of(folder.resolve("nothing.pem"));
    forwarding.settings.keyFile = Optional.of(keys);
    forwarding.run();

    assertThat(steps.taken).isEmpty();
    assertThat(health.failures).isEqualTo(2);
    assertThat(steps.alarms).as("said once an hour").isEqualTo(1);
  }

  @Test
  void whatTheDatabaseFailsAtIsSaid() {
    steps.waitingSince = NOW.minusSeconds(41);
    steps.isBroken = true;

    forwarding.run();

    assertThat(health.failures).isEqualTo(1);
    assertThat(steps.alarms).isEqualTo(1);
  }

  @Test
  void aNodeWithoutTheLeaseHandsOnNothing() {
    steps.batches.add(batch(0, 3));
    steps.hasLease = false;

    forwarding.run();

    assertThat(steps.taken).isEmpty();
    assertThat(health.failures).isZero();
  }

  private static SealedBatch batch(long from, long to) {
    var event =
        new ExportedEvent(
            new UUID(5, 6),
            NOW,
            "PHOTO_READ",
            "SUCCESS",
            null,
            null,
            null,
            List.of(),
            List.of(),
            new Place(null, null, new UUID(1, 1)));
    return new SealedBatch(from, to, List.of(event));
  }

  private static ManagedScheduledExecutorService managed(ScheduledExecutorService watch) {
    return (ManagedScheduledExecutorService)
        Proxy.newProxyInstance(
            ForwardingTest.class.getClassLoader(),
            new Class<?>[] {ManagedScheduledExecutorService.class},
            (proxy, method, arguments) -> method.invoke(watch, arguments));
  }

  /** The database's part, in memory. */
  private static final class Steps extends ForwardingSteps {
    private final Deque<SealedBatch> batches = new ArrayDeque<>();
    private final List<SealedBatch> taken = new ArrayList<>();
    private boolean hasLease = true;
    private boolean isBroken;
    private Instant waitingSince;
    private int alarms;
    private int alarmsBeforeTheEnd;

    @Override
    public boolean claim(String sink) {
      return hasLease;
    }

    @Override
    public SealedBatch next(String sink) {
      if (isBroken) {
        throw new IllegalStateException("no database");
      }
      alarmsBeforeTheEnd = alarms;
      return batches.isEmpty() ? new SealedBatch(3, 3, List.of()) : batches.peek();
    }

    @Override
    public boolean taken(String sink, SealedBatch batch) {
      batches.remove();
      return taken.add(batch);
    }

    @Override
    public Instant waitingSince(String sink) {
      return waitingSince;
    }

    @Override
    public void alarm(UUID sinkId) {
      alarms++;
    }
  }

  /** Counts without a registry. */
  private static final class Health extends ForwardingHealth {
    private int delivered;
    private int failures;

    @Override
    void publish() {}

    @Override
    void delivered(int events) {
      delivered += events;
    }

    @Override
    void failed() {
      failures++;
    }
  }
}
