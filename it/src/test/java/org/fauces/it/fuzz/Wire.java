package org.fauces.it.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.fauces.it.support.RunningFauces;

/**
 * One connection to the server that sends bytes as they are; the usual clients correct or refuse
 * what is wrong. Opened when it is needed, and again after the server hung up.
 */
final class Wire implements AutoCloseable {
  /** Longer than the server waits for a body; whoever waits that long hangs. */
  private static final int PATIENCE_MILLIS = 45_000;

  private static final int MAX_LINE_BYTES = 65_536;

  private final SSLContext context;
  private final int port;
  private java.net.Socket socket;
  private InputStream in;

  Wire(RunningFauces fauces) {
    this.port = fauces.httpsPort();
    try {
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(fauces.trust());
      context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Sends a request and reads the answer.
   *
   * @throws IOException when there is none, or one that cannot be read
   */
  WireAnswer send(byte[] request, String method) throws IOException {
    boolean isKept = socket != null;
    try {
      return sendOnce(request, method);
    } catch (IOException e) {
      close();
      if (!isKept) {
        throw e;
      }
      return sendOnce(request, method); // it had hung up since the last answer
    }
  }

  /**
   * Sends what may not end where the server thinks, says that nothing comes any more, and hangs up.
   *
   * @throws IOException when there is no answer, which is one
   */
  WireAnswer sendLast(byte[] request, String method) throws IOException {
    close();
    open();
    try {
      long start = System.nanoTime();
      socket.getOutputStream().write(request);
      socket.shutdownOutput();
      return read(method, start);
    } finally {
      close();
    }
  }

  private WireAnswer sendOnce(byte[] request, String method) throws IOException {
    if (socket == null) {
      open();
    }
    long start = System.nanoTime();
    try {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
    } catch (IOException e) {
      // what the server answered before it hung up may still be read
    }
    var answer = read(method, start);
    if (answer.isLast()) {
      close();
    }
    return answer;
  }

  private void open() throws IOException {
    socket = context.getSocketFactory().createSocket("localhost", port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  @Override
  public void close() {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException e) {
      // nothing more is wanted of it
    }
    socket = null;
  }

  private WireAnswer read(String method, long start) throws IOException {
    int status = status();
    var headers = headers();
    while (status == 100) {
      status = status();
      headers = headers();
    }
    boolean isBare = method.equals("HEAD") || status == 204 || status == 304;
    var body = isBare ? new byte[0] : body(headers);
    return new WireAnswer(status, headers, body, (System.nanoTime() - start) / 1_000_000);
  }

  private int status() throws IOException {
    var line = line();
    if (!line.matches("HTTP/1\\.[01] \\d{3}.*")) {
      throw new IOException("no status line");
    }
    return Integer.parseInt(line.substring(9, 12));
  }

  private Map<String, List<String>> headers() throws IOException {
    var headers = new HashMap<String, List<String>>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new IOException("no header: " + line.length() + " characters");
      }
      headers
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return headers;
  }

  private byte[] body(Map<String, List<String>> headers) throws IOException {
    if (headers.containsKey("transfer-encoding")) {
      return chunks();
    }
    var length = headers.get("content-length");
    if (length == null) {
      var rest = in.readAllBytes();
      close();
      return rest;
    }
    return exactly(Integer.parseInt(length.get(0)));
  }

  private byte[] exactly(int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the body broke off");
    }
    return bytes;
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    while (true) {
      int length = Integer.parseInt(line().strip(), 16);
      body.writeBytes(exactly(length));
      if (!line().isEmpty()) {
        throw new IOException("a chunk without its end");
      }
      if (length == 0) {
        return body.toByteArray();
      }
    }
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || line.size() > MAX_LINE_BYTES) {
        throw new EOFException("no line");
      }
      line.write(next);
    }
    return line.toString(ISO_8859_1).stripTrailing();
  }
}
