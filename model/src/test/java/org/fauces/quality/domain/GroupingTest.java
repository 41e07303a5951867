package org.fauces.quality.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class GroupingTest {
  @Test
  void aCameraIsNamedByItsId() {
    var id = UUID.fromString("0190b2c3-d4e5-7f60-8a9b-0c1d2e3f4a5b");
    assertThat(Grouping.CAMERA.key("0190B2C3D4E57F608A9B0C1D2E3F4A5B")).isEqualTo(id.toString());
    assertThat(Grouping.CAMERA.key("NONE")).isEqualTo("NONE");
    assertThat(Grouping.MODEL.key("model 1 0190b2")).isEqualTo("model 1 0190b2");
  }
}
