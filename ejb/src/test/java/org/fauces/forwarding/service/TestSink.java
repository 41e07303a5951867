package org.fauces.forwarding.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A collector that takes one connection and behaves as a test wants; keeps what it read. */
final class TestSink implements AutoCloseable {
  private final ServerSocket server;
  private final Layer layer;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CompletableFuture<byte[]> received = new CompletableFuture<>();

  private TestSink(ServerSocket server, Layer layer, Behaviour behaviour) {
    this.server = server;
    this.layer = layer;
    var thread = new Thread(() -> serve(behaviour), "test sink");
    thread.setDaemon(true);
    thread.start();
  }

  /** What is spoken over a connection. */
  @FunctionalInterface
  private interface Layer {
    Socket over(Socket plain) throws IOException;
  }

  /** What is done with a connection; answers what was read. */
  @FunctionalInterface
  interface Behaviour {
    byte[] take(Socket socket, CountDownLatch closing) throws Exception;
  }

  /** Speaks TLS with a key; demands a certificate of those who trust is given for, if any. */
  static TestSink tls(Path keys, Path trustedClients, Behaviour behaviour) throws Exception {
    var factory = context(keys, trustedClients).getSocketFactory();
    return new TestSink(
        new ServerSocket(0, 1, loopback()),
        plain -> {
          var socket = (SSLSocket) factory.createSocket(plain, null, false);
          socket.setUseClientMode(false);
          socket.setNeedClientAuth(trustedClients != null);
          return socket;
        },
        behaviour);
  }

  /** Accepts and knows no TLS. */
  static TestSink plain(Behaviour behaviour) throws Exception {
    return new TestSink(new ServerSocket(0, 1, loopback()), plain -> plain, behaviour);
  }

  /** Reads until the client has said that it is done. */
  static byte[] readAll(Socket socket, CountDownLatch closing) throws IOException {
    return socket.getInputStream().readAllBytes();
  }

  /** Accepts the connection and reads nothing of it. */
  static byte[] stall(Socket socket, CountDownLatch closing) throws Exception {
    closing.await();
    return new byte[0];
  }

  /** Reads a little and resets the connection. */
  static byte[] reset(Socket socket, CountDownLatch closing) throws IOException {
    var read = new ByteArrayOutputStream();
    read.write(socket.getInputStream().read());
    socket.setSoLinger(true, 0);
    return read.toByteArray();
  }

  int port() {
    return server.getLocalPort();
  }

  byte[] received() throws Exception {
    return received.get();
  }

  private void serve(Behaviour behaviour) {
    try (var plain = server.accept()) {
      var socket = layer.over(plain);
      received.complete(behaviour.take(socket, closing));
      if (plain.getSoLinger() < 0) {
        socket.close(); // in order; a reset passes TLS by, which would read on first
      }
    } catch (Exception e) {
      received.complete(new byte[0]); // nothing came through
    }
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    server.close();
  }

  private static InetAddress loopback() {
    return InetAddress.getLoopbackAddress();
  }

  private static SSLContext context(Path keys, Path trustedClients) throws Exception {
    var password = Certificates.PASSWORD.toCharArray();
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(KeyStore.getInstance(keys.toFile(), password), password);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    if (trustedClients != null) {
      trust.init(trusted(KeyStore.getInstance(trustedClients.toFile(), password)));
    }
    var context = SSLContext.getInstance("TLS");
    context.init(
        managers.getKeyManagers(), trustedClients == null ? null : trust.getTrustManagers(), null);
    return context;
  }

  private static KeyStore trusted(KeyStore keys) throws Exception {
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("client", keys.getCertificate(keys.aliases().nextElement()));
    return trusted;
  }
}
