package org.fauces.forwarding.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.fauces.forwarding.service.TestSink.Behaviour;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delivery counts when the collector has read it, and only then. */
@Tag("NSG-2.3-06")
class TlsCollectorTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LITTLE_PATIENCE = Duration.ofSeconds(1);
  private static final List<byte[]> FRAMES =
      List.of("5 first".getBytes(UTF_8), "6 second".getBytes(UTF_8));

  /** More than what lies between two sockets that nobody reads. */
  private static final List<byte[]> FLOOD = Collections.nCopies(512, new byte[64 * 1024]);

  @TempDir static Path folder;

  private static Certificates certificates;
  private static ScheduledExecutorService watch;
  private static Path server;
  private static Path other;
  private static Path client;

  @BeforeAll
  static void makeKeys() throws Exception {
    certificates = new Certificates(folder);
    watch = Executors.newSingleThreadScheduledExecutor();
    server = certificates.keys("server", "localhost");
    other = certificates.keys("other", "other.example.org");
    client = certificates.keys("client", "fauces.example.org");
  }

  @AfterAll
  static void stop() {
    watch.shutdownNow();
  }

  @Test
  void whatIsDeliveredWasReadInItsOrder() throws Exception {
    try (var sink = TestSink.tls(server, null, TestSink::readAll)) {
      collector(sink, trusting(server), PATIENCE).deliver(FRAMES);

      assertThat(sink.received()).asString(UTF_8).isEqualTo("5 first6 second");
    }
  }

  @Test
  void aLargeDeliveryIsReadWhole() throws Exception {
    try (var sink = TestSink.tls(server, null, TestSink::readAll)) {
      collector(sink, trusting(server), PATIENCE).deliver(FLOOD);

      assertThat(sink.received()).hasSize(512 * 64 * 1024);
    }
  }

  @Test
  void aCollectorWithoutACertificateThatWeTrustGetsNothing() throws Exception {
    try (var sink = TestSink.tls(server, null, TestSink::readAll)) {
      assertRefused(collector(sink, trusting(other), PATIENCE), FRAMES);

      assertThat(sink.received()).isEmpty();
    }
  }

  @Test
  void aCertificateOfAnotherHostIsNotTheCollectors() throws Exception {
    try (var sink = TestSink.tls(other, null, TestSink::readAll)) {
      assertRefused(collector(sink, trusting(other), PATIENCE), FRAMES);

      assertThat(sink.received()).isEmpty();
    }
  }

  @Test
  void aCollectorThatDoesNotReadIsGivenUp() throws Exception {
    assertNotDelivered(TestSink::stall, FLOOD);
  }

  @Test
  void aCollectorThatTakesAllButNeverEndsIsGivenUp() throws Exception {
    assertNotDelivered(TestSink::stall, FRAMES);
  }

  @Test
  void aCollectorThatResetsTheConnectionHasNotTakenIt() throws Exception {
    assertNotDelivered(TestSink::reset, FLOOD);
  }

  @Test
  void aHalfOpenConnectionIsGivenUp() throws Exception {
    try (var sink = TestSink.plain(TestSink::stall)) {
      assertRefused(collector(sink, trusting(server), LITTLE_PATIENCE), FRAMES);
    }
  }

  @Test
  void aCollectorThatIsNotThereIsAFailure() throws Exception {
    var sink = TestSink.plain(TestSink::stall);
    sink.close();

    assertRefused(collector(sink, trusting(server), PATIENCE), FRAMES);
  }

  @Test
  void aCollectorThatAsksWhoWeAreIsShown() throws Exception {
    var known = new TlsTrust(certificates.pem(server), client, certificates.password());
    try (var sink = TestSink.tls(server, client, TestSink::readAll)) {
      collector(sink, known, PATIENCE).deliver(FRAMES);

      assertThat(sink.received()).asString(UTF_8).isEqualTo("5 first6 second");
    }
    try (var sink = TestSink.tls(server, client, TestSink::readAll)) {
      assertRefused(collector(sink, trusting(server), PATIENCE), FRAMES);
    }
  }

  @Test
  void filesThatCannotBeReadAreAFailure() throws Exception {
    var empty = Files.writeString(folder.resolve("empty.pem"), "");
    for (Path file : List.of(folder.resolve("missing.pem"), empty)) {
      var trust = new TlsTrust(file, null, null);
      assertThatThrownBy(trust::context).isInstanceOf(IOException.class);
    }
  }

  private static void assertNotDelivered(Behaviour behaviour, List<byte[]> frames)
      throws Exception {
    try (var sink = TestSink.tls(server, null, behaviour)) {
      assertRefused(collector(sink, trusting(server), LITTLE_PATIENCE), frames);
    }
  }

  private static void assertRefused(TlsCollector collector, List<byte[]> frames) {
    assertThatThrownBy(() -> collector.deliver(frames)).isInstanceOf(IOException.class);
  }

  private static TlsTrust trusting(Path keys) throws Exception {
    return new TlsTrust(certificates.pem(keys), null, null);
  }

  private static TlsCollector collector(TestSink sink, TlsTrust trust, Duration patience) {
    return new TlsCollector("localhost", sink.port(), trust, patience, watch);
  }
}
