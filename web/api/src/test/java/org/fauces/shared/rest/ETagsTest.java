package org.fauces.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {
  @Test
  void aTagIsTheVersionThatWasRead() {
    assertThat(ETags.version("\"7\"")).isEqualTo(7);
    assertThat(ETags.version(" \"0\" ")).isZero();
  }

  @Test
  void aChangeWithoutTagAsksForOne() {
    assertThatThrownBy(() -> ETags.version(null))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.VERSION_REQUIRED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "*", "W/\"7\"", "\"7\", \"8\"", "\"-1\"", "\"4294967301\""})
  void anythingButOneTagIsRefused(String ifMatch) {
    assertThatThrownBy(() -> ETags.version(ifMatch))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.MALFORMED));
  }
}
