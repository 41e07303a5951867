package org.fauces.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Annotation;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdParametersTest {
  private final IdParameters parameters = new IdParameters();

  @Test
  void anIdIsReadAndWritten() {
    var converter = parameters.getConverter(UUID.class, UUID.class, new Annotation[0]);
    var id = UUID.randomUUID();

    assertThat(converter.fromString(converter.toString(id))).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-1-1-1-1", "", "x", "0197a1b2-0000-7000-8000-00000000000"})
  void otherSpellingsAreRefused(String text) {
    var converter = parameters.getConverter(UUID.class, UUID.class, new Annotation[0]);

    assertThatThrownBy(() -> converter.fromString(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void otherTypesAreLeftToTheContainer() {
    assertThat(parameters.getConverter(String.class, String.class, new Annotation[0])).isNull();
  }
}
