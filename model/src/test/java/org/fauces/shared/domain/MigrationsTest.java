package org.fauces.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationsTest {
  @ParameterizedTest
  @EnumSource
  void theIndexNamesEveryMigrationThatIsPacked(Migrations migrations) throws IOException {
    var folder = "src/main/resources/db/migration/" + migrations.name().toLowerCase();
    try (var packed = Files.list(Path.of(folder))) {
      assertThat(migrations.files())
          .containsExactlyInAnyOrderElementsOf(
              packed.map(file -> file.getFileName().toString()).toList());
    }
    assertThat(migrations.newest()).isPositive();
  }
}
