package org.fauces.identity.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.fauces.identity.domain.PersonnelNumber;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-1.2-02")
class StaffListTest {
  private static final String HEADER = "personnel_number,institution_code\r\n";

  @Test
  void aPersonMayWorkAtSeveralFacilities() {
    var list = read(HEADER + "n-1,1310000001\r\nN-1,1310000002\r\n\"N-2\",1310000001\r\n");
    assertThat(list.people())
        .containsEntry(new PersonnelNumber("N-1"), Set.of("1310000001", "1310000002"))
        .containsEntry(new PersonnelNumber("N-2"), Set.of("1310000001"))
        .hasSize(2);
  }

  @Test
  void aBadRowIsNamedByRowAndColumn() {
    assertRefused("/3/personnel_number", "personnel-number", HEADER + "N-1,1\r\n山田,1\r\n");
    assertRefused("/2/institution_code", "institution-code", HEADER + "N-1,\r\n");
    assertRefused("/2", "two-columns", HEADER + "N-1\r\n");
    assertRefused("/2", "two-columns", HEADER + "N-1,1,x\r\n");
    assertRefused("/3", "named-twice", HEADER + "N-1,1\r\nn-1,1\r\n");
  }

  @Test
  void whatIsNoListIsRefusedAsAWhole() {
    assertRefused("/1", "header-personnel_number-institution_code", "number,code\r\nN-1,1\r\n");
    assertRefused("", "empty", HEADER);
    assertRefused("", "not-csv", HEADER + "\"N-1,1\r\n");
    assertThatThrownBy(() -> StaffList.read(new byte[] {(byte) 0xC3, 0x28}))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.violations()).containsExactly(new Violation("", "not-utf-8")));
  }

  private static void assertRefused(String pointer, String rule, String csv) {
    assertThatThrownBy(() -> read(csv))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.violations()).containsExactly(new Violation(pointer, rule)));
  }

  private static StaffList read(String csv) {
    return StaffList.read(csv.getBytes(UTF_8));
  }
}
