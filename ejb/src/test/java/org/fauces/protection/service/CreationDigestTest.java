package org.fauces.protection.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreationDigestTest {
  @TempDir Path directory;
  private final CreationDigest digest = new CreationDigest();

  @BeforeEach
  void openKeys() {
    digest.keys = TestKeys.in(directory);
  }

  @Test
  void theSamePartsGiveTheSameDigest() {
    assertThat(CreationDigest.same(digest.of("a", 1, null), digest.of("a", 1, null))).isTrue();
  }

  @Test
  void partsCannotBeShiftedIntoEachOther() {
    assertThat(digest.of("ab", "c")).isNotEqualTo(digest.of("a", "bc"));
    assertThat(digest.of("a", null)).isNotEqualTo(digest.of("a", ""));
    assertThat(digest.of("1:a;")).isNotEqualTo(digest.of("a"));
  }

  @Test
  void otherKeysGiveAnotherDigest(@TempDir Path elsewhere) {
    var other = new CreationDigest();
    other.keys = TestKeys.in(elsewhere);

    assertThat(other.of("a")).isNotEqualTo(digest.of("a"));
  }
}
