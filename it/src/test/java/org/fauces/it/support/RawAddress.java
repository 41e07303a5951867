package org.fauces.it.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Asks for addresses just as they are written; the usual clients put them in order first. */
public final class RawAddress {
  private final RunningFauces fauces;

  public RawAddress(RunningFauces fauces) {
    this.fauces = fauces;
  }

  /** What came back, head and body in one. */
  public record RawAnswer(int status, String text) {}

  public RawAnswer get(String address, Map<String, String> cookies)
      throws IOException, GeneralSecurityException {
    var sent =
        cookies.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    var head =
        "GET %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n\r\n"
            .formatted(address, fauces.uri("").getAuthority(), sent);
    try (var socket = trusting().getSocketFactory().createSocket("localhost", fauces.httpsPort())) {
      socket.getOutputStream().write(head.getBytes(UTF_8));
      var text = new String(socket.getInputStream().readAllBytes(), UTF_8);
      return new RawAnswer(Integer.parseInt(text.split(" ", 3)[1]), text);
    }
  }

  private SSLContext trusting() throws GeneralSecurityException {
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(fauces.trust());
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
