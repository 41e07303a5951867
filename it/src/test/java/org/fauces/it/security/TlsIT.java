package org.fauces.it.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.ListeningPorts;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server speaks TLS 1.2 and 1.3 and nothing else. */
@Tag("NSG-2.4-07")
@Tag("NSG-2.6-01")
@ExtendWith(Installation.class)
class TlsIT {
  private static final int ANSWER_MILLIS = 10_000;
  private static final byte HANDSHAKE = 22;
  private static final String REQUEST = "GET /portal/signin HTTP/1.1\r\nHost: localhost\r\n\r\n";

  private final RunningFauces fauces;

  TlsIT(RunningFauces fauces) {
    this.fauces = fauces;
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void theVersionsThatHoldAreSpoken(String version) throws Exception {
    try (var socket = (SSLSocket) context().getSocketFactory().createSocket(localhost(), port())) {
      socket.setEnabledProtocols(new String[] {version});
      socket.startHandshake();
      assertThat(socket.getSession().getProtocol()).isEqualTo(version);
    }
  }

  // by hand, because this platform's own client would not even ask for them
  @Test
  void theVersionsThatDoNotHoldAreRefused() throws IOException {
    assertThat(isAccepted(ClientHello.of(0x0303))).as("TLS 1.2").isTrue();
    assertThat(isAccepted(ClientHello.of(0x0302))).as("TLS 1.1").isFalse();
    assertThat(isAccepted(ClientHello.of(0x0301))).as("TLS 1.0").isFalse();
  }

  @Test
  void noPortAnswersWhoSpeaksPlainly() throws IOException {
    var ports = ListeningPorts.of(fauces.child("server").orElseThrow());
    assertThat(ports).contains(port());
    for (int listening : ports) {
      var answer = new String(answer(listening, REQUEST.getBytes(ISO_8859_1)), ISO_8859_1);
      assertThat(answer).as("port " + listening).doesNotContain("HTTP/", "Fauces");
    }
  }

  @Test
  void aBrowserIsToldToComeByTlsOnly(Hospital hospital) {
    var page = fauces.request().get("/portal/signin");
    assertThat(page.header("Strict-Transport-Security")).startsWith("max-age=31536000");
    var api = hospital.anonymous().get("/setup");
    assertThat(api.header("Strict-Transport-Security")).startsWith("max-age=31536000");
  }

  private boolean isAccepted(byte[] hello) throws IOException {
    return answer(port(), hello)[0] == HANDSHAKE;
  }

  /** The first bytes that come back, at least one, or zeros when the other side hangs up. */
  private static byte[] answer(int port, byte[] sent) throws IOException {
    try (var socket = new Socket(localhost(), port)) {
      socket.setSoTimeout(ANSWER_MILLIS);
      socket.getOutputStream().write(sent);
      var bytes = new byte[64];
      socket.getInputStream().read(bytes);
      return bytes;
    }
  }

  private SSLContext context() throws GeneralSecurityException {
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(fauces.trust());
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private int port() {
    return fauces.httpsPort();
  }

  private static String localhost() {
    return "127.0.0.1";
  }
}
