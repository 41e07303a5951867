package org.fauces.examination.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * A body read into memory, never more of it than allowed: what announces to be larger is refused
 * unread, and what turns out larger is refused where it passes the limit. Nor for longer than it
 * takes over the slowest line that is worth waiting for, since others wait for the memory.
 */
final class BoundedBody {
  private static final int PIECE_BYTES = 65_536;
  private static final Duration LEAST_PATIENCE = Duration.ofSeconds(20);
  private static final long SLOWEST_BYTES_PER_SECOND = 250_000;

  private final InputStream body;
  private final Clock clock;
  private final Instant deadline;

  private BoundedBody(InputStream body, int maxBytes, Clock clock) {
    this.body = body;
    this.clock = clock;
    this.deadline =
        clock.instant().plus(LEAST_PATIENCE).plusSeconds(maxBytes / SLOWEST_BYTES_PER_SECOND);
  }

  static byte[] read(InputStream body, long announced, int maxBytes, Clock clock) {
    if (announced > maxBytes) {
      throw tooLarge(maxBytes);
    }
    var expected = announced < 0 ? maxBytes : (int) announced;
    var bounded = new BoundedBody(body, expected, clock);
    try {
      return announced < 0 ? bounded.readToEnd(maxBytes) : bounded.readAnnounced(expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the client is gone: nobody reads an answer
    }
  }

  /**
   * The heap that such a body takes: what has no announced length is collected in pieces, which
   * stand there together with the whole at the end.
   */
  static long heapBytes(long announced, int maxBytes) {
    return announced < 0 ? 2L * maxBytes : Math.min(announced, maxBytes);
  }

  private byte[] readToEnd(int maxBytes) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var piece = new byte[PIECE_BYTES];
    for (int read = read(piece, 0, PIECE_BYTES); read >= 0; read = read(piece, 0, PIECE_BYTES)) {
      bytes.write(piece, 0, read);
      if (bytes.size() > maxBytes) {
        throw tooLarge(maxBytes);
      }
    }
    return bytes.toByteArray();
  }

  private byte[] readAnnounced(int length) throws IOException {
    var bytes = new byte[length];
    int at = 0;
    while (at < length) {
      int read = read(bytes, at, Math.min(PIECE_BYTES, length - at));
      if (read < 0) {
        throw new DomainException(ProblemType.MALFORMED, "The body ends before its announced end.");
      }
      at += read;
    }
    return bytes;
  }

  private int read(byte[] bytes, int offset, int length) throws IOException {
    if (clock.instant().isAfter(deadline)) {
      throw new DomainException(ProblemType.TOO_SLOW, null);
    }
    return body.read(bytes, offset, length);
  }

  private static DomainException tooLarge(int maxBytes) {
    return new DomainException(
        ProblemType.TOO_LARGE, "At most " + maxBytes + " bytes are taken here.");
  }
}
