package org.fauces.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameOriginTest {
  private static final String OWN = "https://fauces.example";

  @Test
  void ourOwnPagesMayChangeThings() {
    assertThat(SameOrigin.isOurs("same-origin", null, OWN)).isTrue();
    assertThat(SameOrigin.isOurs(null, OWN, OWN)).isTrue();
  }

  @Test
  void otherSitesMayNot() {
    assertThat(SameOrigin.isOurs("cross-site", OWN, OWN)).isFalse();
    assertThat(SameOrigin.isOurs("same-site", null, OWN)).isFalse();
    assertThat(SameOrigin.isOurs("none", null, OWN)).isFalse();
    assertThat(SameOrigin.isOurs(null, "https://elsewhere.example", OWN)).isFalse();
    assertThat(SameOrigin.isOurs(null, "null", OWN)).isFalse();
    assertThat(SameOrigin.isOurs(null, null, OWN)).isFalse();
  }
}
