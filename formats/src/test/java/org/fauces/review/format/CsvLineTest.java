package org.fauces.review.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {
  @Test
  void everyCellIsQuotedAndQuotesAreDoubled() {
    assertThat(CsvLine.of(List.of("a", "b,\"c\"", ""))).isEqualTo("\"a\",\"b,\"\"c\"\"\",\"\"\r\n");
  }

  @Test
  void nothingIsAnEmptyCell() {
    assertThat(CsvLine.of(Arrays.asList("a", null))).isEqualTo("\"a\",\"\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "  =1",
        "\u3000=1",
        "＝1",
        "＋1",
        "－1",
        "＠A",
        "|calc"
      })
  void aFormulaIsNotTakenForOne(String formula) {
    assertThat(CsvLine.of(List.of(formula))).startsWith("\"'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sato Hanako", "佐藤 花子", "2026-01-31T00:00:00Z", "a=b", "'", "0-1"})
  void whatIsNoFormulaStaysAsItIs(String text) {
    assertThat(CsvLine.of(List.of(text))).isEqualTo("\"" + text + "\"\r\n");
  }
}
