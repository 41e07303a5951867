package org.fauces.ai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThroatRendererTest {
  private static final SimulatedPatients COHORT = SimulatedPatients.reference(2, "renderer");

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  @Test
  void theSamePatientGivesTheSamePhotos() {
    var patient = COHORT.patient(4);
    var once = SimulatedBurst.of(patient, 2).photos();
    var again = SimulatedBurst.of(patient, 2).photos();
    assertThat(once.get(0).jpeg()).isEqualTo(again.get(0).jpeg());
    assertThat(once.get(1).jpeg()).isEqualTo(again.get(1).jpeg());
    assertThat(once.get(0).jpeg()).isNotEqualTo(once.get(1).jpeg());
  }

  /** A leak here would let the network read the truth from the camera. */
  @Test
  void theCameraKnowsNothingOfTheCondition() {
    for (int i = 0; i < 200; i++) {
      var shots = new ArrayList<List<Object>>();
      for (Condition condition : Condition.values()) {
        var shot = new ThroatRenderer(COHORT.patient(i, condition)).shot(0);
        shots.add(nuisances(shot));
      }
      assertThat(shots).allMatch(shots.get(0)::equals);
    }
  }

  /** All but the scale, which follows from the age. */
  private static List<Object> nuisances(Shot shot) {
    return List.of(
        shot.faults(),
        shot.wrongScene(),
        shot.pose().centreX(),
        shot.pose().centreY(),
        shot.pose().depressor(),
        shot.pose().teeth(),
        shot.pose().motionRadians(),
        shot.pose().lightX(),
        shot.pose().lightY());
  }

  @Test
  void aSheetOfThroatsIsRedAndNotUniform() {
    var sheet = ContactSheet.of(7, 8, 4, 64).picture();
    int[] pixels = pixels(sheet);
    double red = Arrays.stream(pixels).map(p -> p >> 16 & 0xff).average().orElseThrow();
    double green = Arrays.stream(pixels).map(p -> p >> 8 & 0xff).average().orElseThrow();
    assertThat(red).isBetween(90.0, 200.0).isGreaterThan(1.3 * green);
    assertThat(Arrays.stream(pixels).distinct().count()).isGreaterThan(5_000);
  }

  /** The lesion must be in the pixels, or nothing could be learned. */
  @Test
  void folliclesChangeTheWallAndNothingElseDoes() {
    var flu = firstWith(LesionType.FLU);
    int[] with = pixels(new ThroatRenderer(flu, Nuisance.none(), Wall.AS_IS).render(0));
    int[] none = pixels(new ThroatRenderer(flu, Nuisance.none(), Wall.WITHOUT_LESIONS).render(0));
    long changed = 0;
    for (int i = 0; i < with.length; i++) {
      changed += Math.abs((with[i] >> 8 & 0xff) - (none[i] >> 8 & 0xff)) > 12 ? 1 : 0;
    }
    assertThat(changed).isBetween(200L, with.length / 4L);
  }

  private static SimulatedPatient firstWith(LesionType type) {
    int i = 0;
    while (COHORT.patient(i).throat().type() != type
        || COHORT.patient(i).throat().expectedCount() < 5) {
      i++;
    }
    return COHORT.patient(i);
  }

  @Test
  void aTextbookPatientIsTheSameEachTimeAndHasAFever() {
    var textbook = SimulatedCase.textbook(Condition.INFLUENZA, 3, 1);
    assertThat(textbook.interview()).containsEntry("fever", 1.0);
    assertThat(SimulatedCase.textbook(Condition.INFLUENZA, 3, 1).interview())
        .isEqualTo(textbook.interview());
  }

  @Test
  void aCaseForADemonstrationIsComplete() {
    var demo = SimulatedCase.of(Condition.COVID_19, 9, 2);
    assertThat(demo.jpegs()).hasSize(2);
    assertThat(demo.sex()).isIn("male", "female");
    assertThat(demo.ageYears()).isGreaterThanOrEqualTo(6);
    assertThat(demo.interview()).containsEntry("age_years", (double) demo.ageYears());
    assertThat(demo.findings()).containsKeys("follicles", "redness", "exudate", "tender_nodes");
    assertThat(Jpeg.decode(demo.jpegs().get(0)).getWidth()).isEqualTo(512);
  }
}
