package org.fauces.examination.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
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

  private static void assertRefused(int bytes, long announced, ProblemType type) {
    assertThatThrownBy(() -> read(bytes, announced))
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  private static byte[] read(int bytes, long announced) {
    return BoundedBody.read(new ByteArrayInputStream(new byte[bytes]), announced, 10);
  }
}
