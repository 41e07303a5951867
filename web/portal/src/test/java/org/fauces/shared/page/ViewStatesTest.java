package org.fauces.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewStatesTest {
  @Test
  void aPageThatIsAskedForAfreshHasNone() {
    assertThat(ViewStates.isDecodable(null)).isTrue();
    assertThat(ViewStates.isDecodable("")).isTrue();
  }

  @Test
  void whatFacesCouldNotDecodeIsNone() {
    assertThat(ViewStates.isDecodable("AAAA")).isTrue();
    assertThat(ViewStates.isDecodable("-1")).isFalse();
    assertThat(ViewStates.isDecodable("{}")).isFalse();
    assertThat(ViewStates.isDecodable("A")).isFalse();
  }
}
