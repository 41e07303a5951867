package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.fauces.shared.domain.Sensitive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-1.2-06")
class OneTimeCodeTest {
  @Test
  void carriesMoreThan128BitsInGroupsOfFive() {
    var codes = new HashSet<String>();
    for (int i = 0; i < 1000; i++) {
      var code = OneTimeCode.make().reveal();
      assertThat(code).matches("([A-Z2-7]{5}-){5}[A-Z2-7]");
      codes.add(code);
    }
    assertThat(codes).hasSize(1000);
  }

  @Test
  void howItIsTypedDoesNotMatter() {
    var hash = OneTimeCode.hash(Sensitive.of("ABCDE-FGHIJ"));
    assertThat(OneTimeCode.hash(Sensitive.of(" abcdefg hij\n"))).isEqualTo(hash).hasSize(32);
    assertThat(OneTimeCode.hash(Sensitive.of("ABCDE-FGHIK"))).isNotEqualTo(hash);
  }
}
