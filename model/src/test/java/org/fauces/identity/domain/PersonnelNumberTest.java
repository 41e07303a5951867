package org.fauces.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fauces.shared.domain.DomainException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-1.2-05")
class PersonnelNumberTest {
  @Test
  void twoWaysOfWritingANumberAreOnePerson() {
    var number = PersonnelNumber.of("N-0042a");
    for (String same : List.of("n-0042A", " N-0042A ", "Ｎ－００４２ａ".replace('－', '-'))) {
      assertThat(PersonnelNumber.of(same)).isEqualTo(number);
    }
  }

  @Test
  void whatIsNoNumberIsRefused() {
    for (String bad : List.of("", " ", "山田", "12 34", "-1", "x".repeat(41), "a\u0000")) {
      assertThatThrownBy(() -> PersonnelNumber.of(bad)).isInstanceOf(DomainException.class);
    }
  }

  @Test
  void itIsNotPrinted() {
    assertThat(PersonnelNumber.of("N-0042").toString()).doesNotContain("0042");
  }
}
