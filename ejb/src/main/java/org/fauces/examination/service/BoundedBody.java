package org.fauces.examination.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * A body read into memory, never more of it than allowed: what announces to be larger is refused
 * unread, and what turns out larger is refused where it passes the limit.
 */
final class BoundedBody {
  private BoundedBody() {}

  static byte[] read(InputStream body, long announced, int maxBytes) {
    if (announced > maxBytes) {
      throw tooLarge(maxBytes);
    }
    try {
      return announced < 0 ? readToEnd(body, maxBytes) : readAnnounced(body, (int) announced);
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

  private static byte[] readToEnd(InputStream body, int maxBytes) throws IOException {
    var bytes = body.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      throw tooLarge(maxBytes);
    }
    return bytes;
  }

  private static byte[] readAnnounced(InputStream body, int length) throws IOException {
    var bytes = new byte[length];
    if (body.readNBytes(bytes, 0, length) < length) {
      throw new DomainException(ProblemType.MALFORMED, "The body ends before its announced end.");
    }
    return bytes;
  }

  private static DomainException tooLarge(int maxBytes) {
    return new DomainException(
        ProblemType.TOO_LARGE, "At most " + maxBytes + " bytes are taken here.");
  }
}
