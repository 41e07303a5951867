package org.fauces.shared.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.fauces.shared.domain.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoPathTest {
  private static final String EXAMINATION = "0198c0de-0000-7000-8000-000000000001";
  private static final String PHOTO = "0198c0de-0000-7000-8000-000000000002";

  @Test
  void aPathNamesExaminationPhotoAndDisease() {
    var path = PhotoPath.parse("/" + EXAMINATION + "/" + PHOTO + "/covid-19");

    assertThat(path.examinationId()).isEqualTo(UUID.fromString(EXAMINATION));
    assertThat(path.photoId()).isEqualTo(UUID.fromString(PHOTO));
    assertThat(path.rest()).isEqualTo("covid-19");
    assertThat(PhotoPath.parse("/" + EXAMINATION + "/" + PHOTO).rest()).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "/",
        "/" + EXAMINATION,
        "/1/2",
        "/" + EXAMINATION + "/" + PHOTO + "/../x",
        "/" + EXAMINATION + "/" + PHOTO + "/"
      })
  void anythingElseIsNotThere(String path) {
    assertThatThrownBy(() -> PhotoPath.parse(path)).isInstanceOf(NotFound.class);
  }
}
