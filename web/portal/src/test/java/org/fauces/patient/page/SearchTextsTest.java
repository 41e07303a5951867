package org.fauces.patient.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.fauces.patient.service.SearchPatients.Criterion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextsTest {
  @ParameterizedTest
  @CsvSource({
    "001234, IDENTIFIER, 001234",
    "００１２３４, IDENTIFIER, 001234",
    "A-123, IDENTIFIER, A-123",
    "19910412, IDENTIFIER, 19910412",
    "1991-04-12, BIRTH_DATE, 1991-04-12",
    "H3.4.12, BIRTH_DATE, 1991-04-12",
    "たかはし, KANA, たかはし",
    "ﾀｶﾊｼ ﾊﾅｺ, KANA, タカハシ ハナコ",
    "ローラ, KANA, ローラ",
    "Takahashi Hanako, LATIN, Takahashi Hanako",
    "高橋, NAME, 高橋",
    "髙橋 はなこ, NAME, 髙橋 はなこ"
  })
  void oneFieldIsEnough(String text, Criterion criterion, String value) {
    var search = SearchTexts.parse(text);

    assertThat(search.by()).isEqualTo(criterion);
    assertThat(search.value()).isEqualTo(value);
  }
}
