package org.fauces.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
  private static final String ID = "0198c0de-0000-7000-8000-000000000001";

  @ParameterizedTest
  @ValueSource(
      strings = {"/worklist", "/account", "/exam/new", "/exam?id=" + ID, "/exam/photos?id=" + ID})
  void aPageMayBeReturnedTo(String address) {
    assertThat(Places.known(address)).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/",
        "//elsewhere.example",
        "/exam?id=1",
        "/exam?id=" + ID + "&x=1",
        "/worklist\r\nX: y",
        "/sign-out",
        "",
        "/exam/../sign-out"
      })
  void anythingElseLeadsToTheStart(String address) {
    assertThat(Places.known(address)).isEqualTo(Places.START);
  }
}
