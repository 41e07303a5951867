package org.fauces.ai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LesionsInViewTest {
  private static final SimulatedPatients COHORT = SimulatedPatients.reference(9, "in view");

  private static List<Shot> shots(SimulatedPatient patient, Nuisance nuisance, int count) {
    var renderer = new ThroatRenderer(patient, nuisance, Wall.WITHOUT_LESIONS);
    return IntStream.range(0, count).mapToObj(renderer::shot).toList();
  }

  private static List<Lesion> all(SimulatedPatient patient) {
    var anatomy = Anatomy.draw(patient.seed(), patient.ageYears());
    return Lesion.scatter(patient.seed(), anatomy, patient.throat());
  }

  /** A lesion whose centre is hidden may have a mask, but not the other way round. */
  @Test
  void aLesionInViewIsInThePicture() {
    int inView = 0;
    int masks = 0;
    for (int i = 0; i < 40; i++) {
      var patient = COHORT.patient(i);
      var renderer = new ThroatRenderer(patient);
      if (renderer.shot(0).quality().usable()) {
        int seen = LesionsInView.of(patient, List.of(renderer.shot(0))).diametersMm().size();
        int drawn = renderer.lesionMasks(0).size();
        assertThat(seen).isLessThanOrEqualTo(drawn);
        inView += seen;
        masks += drawn;
      }
    }
    assertThat(masks).isGreaterThan(50);
    assertThat(inView).isGreaterThan(masks * 3 / 4);
  }

  /** What the likelihood of their number rests on. */
  @Test
  void lesionsAreInViewAsOftenAsTheWallIs() {
    double expected = 0;
    int seen = 0;
    for (int i = 0; i < 1500; i++) {
      var patient = COHORT.patient(i);
      var inView = LesionsInView.of(patient, shots(patient, Nuisance.usual(), 2));
      seen += inView.diametersMm().size();
      expected += inView.photos() == 0 ? 0 : inView.wallShare() * all(patient).size();
    }
    assertThat(seen / expected).isCloseTo(1, within(.03));
  }

  @Test
  void morePhotosShowMore() {
    for (int i = 0; i < 100; i++) {
      var patient = COHORT.patient(i);
      var few = LesionsInView.of(patient, shots(patient, Nuisance.usual(), 2));
      var many = LesionsInView.of(patient, shots(patient, Nuisance.usual(), 8));
      assertThat(many.diametersMm()).containsAll(few.diametersMm());
      assertThat(many.wallShare()).isGreaterThanOrEqualTo(few.wallShare());
      assertThat(many.merged()).isGreaterThanOrEqualTo(few.merged());
    }
  }

  @Test
  void photosThatCannotBeUsedShowNothing() {
    var patient = COHORT.patient(1);
    var inView = LesionsInView.of(patient, shots(patient, Nuisance.none().withWrongScenes(1), 6));
    assertThat(inView.photos()).isZero();
    assertThat(inView.diametersMm()).isEmpty();
    assertThat(inView.wallShare()).isLessThan(.01);
  }

  @Test
  void theTongueHidesLesionsAndWall() {
    for (int i = 0; i < 20; i++) {
      var patient = COHORT.patient(i);
      var clear = LesionsInView.of(patient, shots(patient, Nuisance.none(), 1));
      var tongue = Nuisance.none().with(CameraFault.TONGUE, .6);
      var hidden = LesionsInView.of(patient, shots(patient, tongue, 1));
      assertThat(clear.diametersMm()).containsAll(hidden.diametersMm());
      assertThat(hidden.wallShare()).isLessThan(clear.wallShare() * .7);
    }
  }

  /** The first of a wall has nothing to touch, whatever was drawn for it. */
  @Test
  void mergedLesionsTouchAnotherAndOthersDoNot() {
    for (int i = 0; i < 300; i++) {
      var lesions = all(COHORT.patient(i));
      for (int later = 0; later < lesions.size(); later++) {
        var lesion = lesions.get(later);
        boolean touches =
            lesions.subList(0, later).stream()
                .anyMatch(
                    other ->
                        Math.hypot(lesion.x() - other.x(), lesion.y() - other.y())
                            < .5 * (lesion.diameter() + other.diameter()));
        assertThat(lesion.merged()).isEqualTo(touches);
      }
    }
  }
}
