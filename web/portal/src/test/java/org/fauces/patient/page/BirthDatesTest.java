package org.fauces.patient.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDatesTest {
  @ParameterizedTest
  @CsvSource({
    "19910412, 1991-04-12",
    "1991-4-12, 1991-04-12",
    "1991/04/12, 1991-04-12",
    "1991年4月12日, 1991-04-12",
    "１９９１０４１２, 1991-04-12",
    "H3.4.12, 1991-04-12",
    "h3/4/12, 1991-04-12",
    "Ｈ３．４．１２, 1991-04-12",
    "平成3年4月12日, 1991-04-12",
    "昭和64年1月7日, 1989-01-07",
    "平成元年1月8日, 1989-01-08",
    "令和元年5月1日, 2019-05-01",
    "T15.12.24, 1926-12-24",
    "M45.7.29, 1912-07-29"
  })
  void aDateIsReadAsPeopleWriteIt(String text, LocalDate date) {
    assertThat(BirthDates.parse(text)).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1991",
        "19910431",
        "1991-13-01",
        "12/4/1991",
        "X3.4.12",
        "昭和64年1月8日",
        "平成32年1月1日",
        "R0.5.1",
        "1991-04-12T00:00",
        "abc"
      })
  void whatNoCalendarHasIsRefused(String text) {
    assertThat(BirthDates.parse(text)).isEmpty();
  }

  @Test
  void nothingIsNoDate() {
    assertThat(BirthDates.parse(null)).isEmpty();
  }
}
