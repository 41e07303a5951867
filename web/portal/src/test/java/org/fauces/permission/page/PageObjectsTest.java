package org.fauces.permission.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-2.6-09")
class PageObjectsTest {
  private static final UUID EXAMINATION = UUID.fromString("0199a5f0-0000-7000-8000-00000000000a");
  private static final UUID PHOTO = UUID.fromString("0199a5f0-0000-7000-8000-00000000000b");

  @Test
  void aPictureIsOfAPhotoOfAnExamination() {
    var pair = EXAMINATION + "/" + PHOTO;
    assertThat(of("/heat-maps/" + pair + "/flu", null))
        .containsExactly(entry(EXAMINATION, "EXAMINATION"), entry(PHOTO, "PHOTO"));
    assertThat(of("/photos/" + pair, null)).hasSize(2);
  }

  @Test
  void aPageIsOfTheExaminationThatItsParameterNames() {
    assertThat(of("/exam", EXAMINATION.toString()))
        .containsExactly(entry(EXAMINATION, "EXAMINATION"));
    assertThat(of("/exam/check", EXAMINATION.toString())).containsKey(EXAMINATION);
  }

  @Test
  void nothingElseIsNamed() {
    assertThat(of("/exam", null)).isEmpty();
    assertThat(of("/exam", "Sato")).isEmpty();
    assertThat(of("/exam/new", EXAMINATION.toString())).isEmpty();
    assertThat(of("/worklist", EXAMINATION.toString())).isEmpty();
    assertThat(of("/photos/1/2", null)).isEmpty();
  }

  private static Map<UUID, String> of(String path, String id) {
    return PageObjects.of(
        path, name -> Optional.ofNullable(name.equals("id") ? id : "another parameter"));
  }
}
