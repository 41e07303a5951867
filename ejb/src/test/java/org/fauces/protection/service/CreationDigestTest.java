package org.fauces.protection.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.fauces.shared.domain.Created;
import org.fauces.shared.domain.IdInUse;
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
    assertThat(digest.of("a", 1, null)).isEqualTo(digest.of("a", 1, null));
  }

  @Test
  void theSameCreateFindsWhatItMadeAndAnotherDoesNot() {
    Created made = () -> digest.of("a");

    assertThat(CreationDigest.earlier(Optional.of(made), digest.of("a"))).isSameAs(made);
    assertThatThrownBy(() -> CreationDigest.earlier(Optional.of(made), digest.of("b")))
        .isInstanceOf(IdInUse.class);
    assertThatThrownBy(() -> CreationDigest.earlier(Optional.empty(), digest.of("a")))
        .isInstanceOf(IdInUse.class);
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
