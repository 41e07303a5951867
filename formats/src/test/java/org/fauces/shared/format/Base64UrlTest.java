package org.fauces.shared.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Base64UrlTest {
  @Test
  void whatIsWrittenIsReadAndNeedsNoEscaping() {
    var bytes = new byte[] {-5, -1, -65, 0};
    assertThat(Base64Url.encode(bytes)).isEqualTo("-_-_AA");
    assertThat(Base64Url.decode("-_-_AA")).hasValue(bytes);
  }

  @Test
  void whatIsNoneIsEmpty() {
    assertThat(Base64Url.decode("+/+/")).isEmpty();
    assertThat(Base64Url.decode("A")).isEmpty();
    assertThat(Base64Url.decode("two words")).isEmpty();
  }
}
