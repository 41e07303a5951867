package org.fauces.permission.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

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
    assertThat(PageObjects.of("/heat-maps/" + pair + "/flu", null))
        .containsExactly(entry(EXAMINATION, "EXAMINATION"), entry(PHOTO, "PHOTO"));
    assertThat(PageObjects.of("/photos/" + pair, null)).hasSize(2);
  }

  @Test
  void aPageIsOfTheExaminationThatItsQueryNames() {
    assertThat(PageObjects.of("/exam", "id=" + EXAMINATION)).containsKey(EXAMINATION);
    assertThat(PageObjects.of("/exam/check", "x=1&id=" + EXAMINATION + "&y="))
        .containsKey(EXAMINATION);
  }

  @Test
  void nothingElseIsNamed() {
    assertThat(PageObjects.of("/exam", null)).isEmpty();
    assertThat(PageObjects.of("/exam", "id=Sato")).isEmpty();
    assertThat(PageObjects.of("/exam", "grid=" + EXAMINATION)).isEmpty();
    assertThat(PageObjects.of("/worklist", "id=" + EXAMINATION)).isEmpty();
    assertThat(PageObjects.of("/photos/1/2", null)).isEmpty();
  }
}
