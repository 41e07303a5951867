package org.fauces.forwarding.service;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;

/**
 * A collector that takes syslog over TLS (RFC 5425). The protocol has no receipts, so that a
 * connection carries one delivery and is then closed in order: the collector's own end of the
 * connection, which follows on ours, says that it has read everything before. Whatever else ends a
 * delivery is a failure, and the delivery is repeated.
 */
final class TlsCollector {
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  private final String host;
  private final int port;
  private final TlsTrust trust;
  private final Duration patience;
  private final ScheduledExecutorService watch;

  /**
   * One collector.
   *
   * @param patience how long one delivery may take as a whole; then the connection is cut, since a
   *     write to somebody who does not read has no end of its own
   */
  TlsCollector(
      String host, int port, TlsTrust trust, Duration patience, ScheduledExecutorService watch) {
    this.host = host;
    this.port = port;
    this.trust = trust;
    this.patience = patience;
    this.watch = watch;
  }

  /** Delivers frames; returns when the collector has read all of them. */
  void deliver(List<byte[]> frames) throws IOException {
    var context = trust.context();
    try (var plain = new Socket()) {
      var end = watch.schedule(() -> cut(plain), patience.toMillis(), TimeUnit.MILLISECONDS);
      try {
        plain.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
        var socket = context.getSocketFactory().createSocket(plain, host, port, false);
        send((SSLSocket) socket, frames);
        awaitEnd(plain);
      } finally {
        end.cancel(false);
      }
    }
  }

  private void send(SSLSocket socket, List<byte[]> frames) throws IOException {
    var parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS"); // the name in the certificate
    parameters.setProtocols(PROTOCOLS);
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    var output = new BufferedOutputStream(socket.getOutputStream());
    for (byte[] frame : frames) {
      output.write(frame);
    }
    output.flush();
    socket.shutdownOutput();
    readToEnd(socket);
  }

  /**
   * Whoever ends TLS may do so before they have read everything. The connection below tells: it is
   * then reset, and otherwise ended in order.
   */
  private static void awaitEnd(Socket plain) throws IOException {
    if (!plain.isOutputShutdown()) {
      plain.shutdownOutput();
    }
    readToEnd(plain);
  }

  // a collector has nothing to say; what it says all the same is not what we wait for
  private static void readToEnd(Socket socket) throws IOException {
    var input = socket.getInputStream();
    var ignored = new byte[1024];
    int read;
    do {
      read = input.read(ignored);
    } while (read >= 0);
  }

  private static void cut(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // closed is closed
    }
  }
}
