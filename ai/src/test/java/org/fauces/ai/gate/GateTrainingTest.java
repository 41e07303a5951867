package org.fauces.ai.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fauces.ai.PhotoQuality;
import org.fauces.ai.PhotoQualityGate;
import org.fauces.ai.internal.ModelJson;
import org.junit.jupiter.api.Test;

class GateTrainingTest {
  @Test
  void aFewPhotosAlreadyTellAThroatFromOtherThings() {
    var parameters = GateTraining.fit(3, 20, line -> {});
    var gate = new PhotoQualityGate(parameters);
    var photos = new GatePhotos(4, "unseen");
    int right = 0;
    for (int i = 0; i < 10; i++) {
      var good = gate.judgement(photos.photo(PhotoQuality.OK, i)).quality();
      var wrong = gate.judgement(photos.photo(PhotoQuality.NOT_THROAT, i)).quality();
      right += good != PhotoQuality.NOT_THROAT ? 1 : 0;
      right += wrong != PhotoQuality.OK ? 1 : 0;
    }
    assertThat(right).isGreaterThanOrEqualTo(17);
    var json = ModelJson.write(parameters);
    var read = ModelJson.readResource(json, parameters.getClass());
    assertThat(ModelJson.write(read)).isEqualTo(json);
  }

  @Test
  void tooFewPhotosAreRefused() {
    assertThatThrownBy(() -> GateTraining.fit(3, 5, line -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("20");
  }
}
