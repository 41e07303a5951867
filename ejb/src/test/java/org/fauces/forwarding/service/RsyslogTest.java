package org.fauces.forwarding.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.fauces.forwarding.format.SyslogMessage;
import org.fauces.review.format.ExportedEvent;
import org.fauces.review.format.ExportedEvent.Party;
import org.fauces.review.format.ExportedEvent.Place;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The collector that many hospitals have takes what we send, and is what the document says. */
@Tag("NSG-2.3-06")
class RsyslogTest {
  private static final String MISSING =
      "rsyslogd with its gtls driver is missing: apt-get install rsyslog rsyslog-gnutls";
  private static final Path PROGRAM = Path.of("/usr/sbin/rsyslogd");
  private static final Path DRIVER = Path.of("/usr/lib/x86_64-linux-gnu/rsyslog/lmnsd_gtls.so");
  private static final int EVENTS = 500;

  @TempDir Path folder;

  /** Whoever lacks it skips the test; the build server must not. */
  private static void requireRsyslog() {
    boolean isThere = Files.isExecutable(PROGRAM) && Files.exists(DRIVER);
    if ("true".equals(System.getenv("CI"))) {
      assertThat(isThere).as(MISSING).isTrue();
    }
    assumeTrue(isThere, MISSING);
  }

  @Test
  void rsyslogWritesEveryEventAsALineOfJson() throws Exception {
    requireRsyslog();
    var certificates = new Certificates(folder);
    var keys = certificates.keys("server", "localhost");
    var pem = certificates.pem(keys);
    int port = freePort();
    var rsyslog = start(configuration(port, pem, certificates.key(keys)));
    var watch = Executors.newSingleThreadScheduledExecutor();
    try {
      awaitPort(rsyslog, port);
      var trust = new TlsTrust(pem, null, null);
      new TlsCollector("localhost", port, trust, Duration.ofSeconds(20), watch).deliver(frames());
    } finally {
      watch.shutdownNow();
      rsyslog.destroy(); // it writes what it has taken before it ends
      assertThat(rsyslog.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    var lines = Files.readAllLines(folder.resolve("events.log"));
    assertThat(lines).hasSize(EVENTS);
    assertThat(lines).allMatch(line -> line.matches("\\{\"id\":.*\"action\":\"PHOTO_READ\".*}"));
    assertThat(lines.get(EVENTS - 1)).contains(new UUID(9, EVENTS).toString());
  }

  private static List<byte[]> frames() {
    return IntStream.rangeClosed(1, EVENTS)
        .mapToObj(number -> SyslogMessage.frame(event(number), "fauces.example.org"))
        .toList();
  }

  private static ExportedEvent event(int number) {
    return new ExportedEvent(
        new UUID(9, number),
        Instant.parse("2026-11-26T01:02:03.000004Z"),
        "PHOTO_READ",
        "SUCCESS",
        null,
        new Party(new UUID(1, 2), null),
        null,
        List.of("NURSE"),
        List.of(),
        new Place("192.0.2.1", null, new UUID(3, 4)));
  }

  /** The example of docs/security/audit-review.md, with the files of this test. */
  private Path configuration(int port, Path certificate, Path key) throws IOException {
    return Files.writeString(
        folder.resolve("rsyslog.conf"),
        """
        global(workDirectory="%1$s" DefaultNetstreamDriver="gtls"
          DefaultNetstreamDriverCAFile="%2$s"
          DefaultNetstreamDriverCertFile="%2$s"
          DefaultNetstreamDriverKeyFile="%3$s")
        module(load="imtcp" StreamDriver.Name="gtls" StreamDriver.Mode="1"
          StreamDriver.AuthMode="anon")
        template(name="event" type="string" string="%%msg%%\\n")
        input(type="imtcp" address="127.0.0.1" port="%4$d" ruleset="audit")
        ruleset(name="audit") {
          action(type="omfile" file="%1$s/events.log" template="event")
        }
        """
            .formatted(folder, certificate, key, port));
  }

  private Process start(Path configuration) throws IOException {
    var command = new ArrayList<>(List.of(PROGRAM.toString(), "-n"));
    command.addAll(List.of("-f", configuration.toString()));
    command.addAll(List.of("-i", folder.resolve("rsyslog.pid").toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("rsyslog.out").toFile())
        .start();
  }

  /** rsyslog goes on without a listener when it cannot have one, but says so. */
  private void awaitPort(Process rsyslog, int port) throws Exception {
    while (!isOpen(port)) {
      var said = Files.readString(folder.resolve("rsyslog.out"), UTF_8);
      assertThat(rsyslog.isAlive()).as(said).isTrue();
      assertThat(said).doesNotContain("Could not create tcp listener");
    }
  }

  private static boolean isOpen(int port) {
    try (var socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
