package org.fauces.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaStateTest {
  @Test
  void theNewestMigrationCountsByNumberAndNotByText() {
    assertThat(SchemaState.mismatch("fauces", List.of("1", "10", "9"), 10)).isEmpty();
  }

  @Test
  void anOlderAndANewerSchemaAreNamedWithBothVersions() {
    assertThat(SchemaState.mismatch("fauces", List.of("1"), 2)).get().asString().contains("1", "2");
    assertThat(SchemaState.mismatch("fauces", List.of("3"), 2)).isPresent();
    assertThat(SchemaState.mismatch("fauces", List.of(), 1)).isPresent();
  }
}
