package org.fauces.ai.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.fauces.ai.PhotoQuality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the camera does to photos, without rendering one. */
class PhotographyTest {
  private static final SimulatedPatients COHORT = SimulatedPatients.reference(4, "photography");
  private static final int PATIENTS = 4_000;

  private static Shot[] shots(Nuisance nuisance) {
    return IntStream.range(0, PATIENTS)
        .mapToObj(
            i -> new ThroatRenderer(COHORT.patient(i), nuisance, Wall.WITHOUT_LESIONS).shot(0))
        .toArray(Shot[]::new);
  }

  @ParameterizedTest
  @EnumSource(CameraFault.class)
  void oneUsualPhotoInTenIsWorseThanTheNinetiethPercentile(CameraFault fault) {
    long worse =
        Arrays.stream(shots(Nuisance.usual()))
            .filter(shot -> Math.abs(shot.amount(fault)) > fault.p90())
            .count();
    assertThat((double) worse / PATIENTS).isCloseTo(.10, within(.018));
  }

  /** The share that the simulator's ceilings assume. */
  @Test
  void nearlyNineUsualThroatsInTenAreGoodEnough() {
    var shots = shots(Nuisance.usual().withWrongScenes(0));
    long good = Arrays.stream(shots).filter(s -> s.quality() == PhotoQuality.OK).count();
    assertThat((double) good / PATIENTS).isCloseTo(.92, within(.03));
  }

  @Test
  void otherStrengthsKeepThePoseAndTheOtherFaults() {
    var patient = COHORT.patient(3);
    var usual = new ThroatRenderer(patient).shot(2);
    var more = Nuisance.usual().times(CameraFault.DEFOCUS, 1.5);
    var blurred = new ThroatRenderer(patient, more, Wall.AS_IS).shot(2);
    assertThat(blurred.pose()).isEqualTo(usual.pose());
    assertThat(blurred.amount(CameraFault.DEFOCUS))
        .isCloseTo(1.5 * usual.amount(CameraFault.DEFOCUS), within(1e-12));
    assertThat(blurred.amount(CameraFault.FOG)).isEqualTo(usual.amount(CameraFault.FOG));
  }

  @Test
  void aSingleFaultIsTheOnlyOne() {
    var singles = Nuisance.singles();
    assertThat(singles).containsKeys("defocus", "more exposure", "less exposure", "glare");
    var shot =
        new ThroatRenderer(COHORT.patient(5), singles.get("less exposure"), Wall.AS_IS).shot(1);
    assertThat(shot.exposureEv()).isEqualTo(-CameraFault.EXPOSURE.p90());
    assertThat(shot.blurPx()).isZero();
    assertThat(shot.visibleWall()).isEqualTo(1);
  }

  @Test
  void strengthsThatMeanNothingAreRefused() {
    var none = Nuisance.none();
    assertThatThrownBy(() -> none.with(CameraFault.FOG, -1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> none.withWrongScenes(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBurstSharesTheLight() {
    var renderer = new ThroatRenderer(COHORT.patient(8));
    assertThat(renderer.shot(0).pose().lightX()).isEqualTo(renderer.shot(5).pose().lightX());
    assertThat(renderer.shot(0).pose().centreX()).isNotEqualTo(renderer.shot(5).pose().centreX());
  }
}
