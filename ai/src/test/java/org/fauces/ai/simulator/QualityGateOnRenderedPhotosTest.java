package org.fauces.ai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.fauces.ai.PhotoQuality;
import org.fauces.ai.PhotoQualityGate;
import org.junit.jupiter.api.Test;

/** Ten patients each; one borderline patient may be judged otherwise. */
class QualityGateOnRenderedPhotosTest {
  private static final int PATIENTS = 10;
  private static final SimulatedPatients COHORT = SimulatedPatients.reference(3, "gate");

  private static List<PhotoQuality> judged(Nuisance nuisance) {
    var qualities = new ArrayList<PhotoQuality>();
    for (int i = 0; i < PATIENTS; i++) {
      var photo = new ThroatRenderer(COHORT.patient(i), nuisance, Wall.AS_IS).render(0);
      qualities.add(PhotoQualityGate.judge(photo).quality());
    }
    return qualities;
  }

  private static void mostAre(PhotoQuality expected, List<PhotoQuality> qualities) {
    assertThat(qualities).filteredOn(expected::equals).hasSizeGreaterThanOrEqualTo(PATIENTS - 1);
  }

  @Test
  void aSharpWellLitThroatIsOk() {
    mostAre(PhotoQuality.OK, judged(Nuisance.none()));
  }

  @Test
  void aBlurredOneIsBlur() {
    mostAre(PhotoQuality.BLUR, judged(Nuisance.none().with(CameraFault.DEFOCUS, 7)));
  }

  @Test
  void anUnderexposedOneIsDark() {
    mostAre(PhotoQuality.DARK, judged(Nuisance.none().with(CameraFault.EXPOSURE, -2.6)));
  }

  @Test
  void aBlownOutOneIsOverexposed() {
    mostAre(PhotoQuality.OVEREXPOSED, judged(Nuisance.none().with(CameraFault.EXPOSURE, 2.9)));
  }

  @Test
  void aFoggedOneIsFogged() {
    mostAre(PhotoQuality.FOGGED, judged(Nuisance.none().with(CameraFault.FOG, 1)));
  }

  @Test
  void aWrongSceneIsNoThroat() {
    var wrong = new ArrayList<PhotoQuality>();
    for (int i = 0; wrong.size() < PATIENTS; i++) {
      var renderer = new ThroatRenderer(COHORT.patient(i));
      if (renderer.shot(0).wrongScene()) {
        wrong.add(PhotoQualityGate.judge(renderer.render(0)).quality());
      }
    }
    assertThat(wrong).doesNotContain(PhotoQuality.OK); // some are also blurred, dark or fogged
    assertThat(wrong).filteredOn(PhotoQuality.NOT_THROAT::equals).hasSizeGreaterThan(PATIENTS / 2);
  }

  @Test
  void largerAndOtherwiseStoredPicturesAreJudgedAlike() {
    var photo = new ThroatRenderer(COHORT.patient(1), Nuisance.none(), Wall.AS_IS).render(0);
    var larger = new BufferedImage(1024, 1024, BufferedImage.TYPE_INT_ARGB);
    larger.createGraphics().drawImage(photo, 0, 0, 1024, 1024, null);
    assertThat(PhotoQualityGate.judge(larger).quality()).isEqualTo(PhotoQuality.OK);
  }

  @Test
  void aSinglePixelIsNotOk() {
    var tiny = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    assertThat(PhotoQualityGate.judge(tiny).quality()).isEqualTo(PhotoQuality.DARK);
  }
}
