package org.fauces.examination.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {
  @Test
  void aBodyIsReadUpToItsLimit() {
    assertThat(read(10, -1)).hasSize(10);
    assertThat(read(10, 10)).hasSize(10);
  }

  @Test
  void aBodyIsRefusedByWhatItAnnouncesAndByWhatItIs() {
    assertRefused(0, 11, ProblemType.TOO_LARGE);
    assertRefused(0, Long.MAX_VALUE, ProblemType.TOO_LARGE);
    assertRefused(11, -1, ProblemType.TOO_LARGE);
    assertRefused(9, 10, ProblemType.MALFORMED);
  }

  @Test
  void aBodyThatDripsIsRefused() {
    var clock = new Ticking();
    var dripping =
        new InputStream() {
          @Override
          public int read() {
            clock.seconds += 3;
            return 1;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            return read();
          }
        };

    assertThatThrownBy(() -> BoundedBody.read(dripping, 1_000_000, 1_000_000, clock))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_SLOW));
    assertThat(clock.seconds).isBetween(24, 30);
  }

  private static void assertRefused(int bytes, long announced, ProblemType type) {
    assertThatThrownBy(() -> read(bytes, announced))
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  private static byte[] read(int bytes, long announced) {
    return BoundedBody.read(
        new ByteArrayInputStream(new byte[bytes]), announced, 10, Clock.systemUTC());
  }

  /** Goes on when it is told to. */
  private static final class Ticking extends Clock {
    private int seconds;

    @Override
    public Instant instant() {
      return Instant.EPOCH.plusSeconds(seconds);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
