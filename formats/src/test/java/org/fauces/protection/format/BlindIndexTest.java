package org.fauces.protection.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlindIndexTest {

  private static final UUID FACILITY = new UUID(7, 1);
  private static final UUID OTHER_FACILITY = new UUID(7, 2);

  @TempDir Path home;
  private BlindIndex index;

  @BeforeEach
  void open() {
    index = MasterKeys.openOrCreate(home.resolve("keys")).blindIndex();
  }

  @Test
  void equalValuesHaveEqualIndexesAlsoAfterARestart() {
    var again = MasterKeys.openOrCreate(home.resolve("keys")).blindIndex();
    assertThat(index.of("kana", FACILITY, "ヤマダ"))
        .hasSize(16)
        .isEqualTo(again.of("kana", FACILITY, "ヤマダ"));
  }

  @Test
  void kindFacilityValueAndKeyAllMatter() {
    var other = MasterKeys.openOrCreate(home.resolve("other")).blindIndex();
    var indexes =
        List.of(
            index.of("kana", FACILITY, "ヤマダ"),
            index.of("name", FACILITY, "ヤマダ"),
            index.of("kana", OTHER_FACILITY, "ヤマダ"),
            index.of("kana", FACILITY, "ヤマタ"),
            index.prefix("kana", FACILITY, "ヤマダ"),
            index.prefix("kana", FACILITY, "ヤマ"),
            other.of("kana", FACILITY, "ヤマダ"));
    assertThat(new HashSet<>(indexes.stream().map(HexFormat.of()::formatHex).toList()))
        .hasSize(indexes.size());
  }

  @Test
  void prefixesCountCodePoints() {
    var indexes = index.prefixes("name", FACILITY, "𠮷野家");
    assertThat(indexes).hasSize(3);
    assertThat(indexes.get(0)).isEqualTo(index.prefix("name", FACILITY, "𠮷"));
    assertThat(indexes.get(2)).isEqualTo(index.prefix("name", FACILITY, "𠮷野家屋"));
    assertThat(index.prefixes("name", FACILITY, "𠮷")).hasSize(1);
    assertThat(index.prefixes("name", FACILITY, "")).isEmpty();
    assertThatThrownBy(() -> index.prefix("name", FACILITY, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"'  やまだ　はなこ ', 'ヤマダ ハナコ'", "ﾔﾏﾀﾞ, ヤマダ", "ヤマタ\u3099, ヤマダ", "ゔゞ, ヴヾ", "山\u200b田, 山田"})
  void kanaMeetsKana(String typed, String normal) {
    assertThat(Normaliser.kana(typed)).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource({"'müller ', MULLER", "ＳＴＲＡßE, STRASSE", "'O’Neil  jr', 'O’NEIL JR'", "İz, IZ"})
  void latinMeetsLatin(String typed, String normal) {
    assertThat(Normaliser.latin(typed)).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource({"' 00-12 ３a', 00123A, 123A", "000, 000, 0", "A-00, A00, A00", "'-', '', ''"})
  void identifiersLoseWhatIsDecoration(String typed, String normal, String withoutZeros) {
    assertThat(Normaliser.identifier(typed)).isEqualTo(normal);
    assertThat(Normaliser.identifierWithoutLeadingZeros(typed)).isEqualTo(withoutZeros);
  }

  @Test
  void theVariantOfAKanjiDoesNotHideAPatient() {
    assertThat(Normaliser.name("葛\uDB40\uDD00城")).isEqualTo(Normaliser.name("葛城"));
  }
}
