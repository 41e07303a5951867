package org.fauces.ai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LesionMaskTest {
  private static final SimulatedPatients COHORT = SimulatedPatients.reference(6, "masks");

  private static SimulatedPatient follicular() {
    return IntStream.iterate(0, i -> i + 1)
        .mapToObj(COHORT::patient)
        .filter(p -> p.throat().type() == LesionType.FLU && p.throat().expectedCount() > 6)
        .findFirst()
        .orElseThrow();
  }

  private static int difference(BufferedImage a, BufferedImage b, int x, int y) {
    return Math.abs((a.getRGB(x, y) >> 8 & 0xff) - (b.getRGB(x, y) >> 8 & 0xff));
  }

  /** Rendered with and without lesions, the picture must differ under the masks, not elsewhere. */
  @Test
  void theMaskLiesWhereTheLesionIsInThePicture() {
    var patient = follicular();
    var renderer = new ThroatRenderer(patient, Nuisance.none(), Wall.AS_IS);
    var with = renderer.render(0);
    var without = new ThroatRenderer(patient, Nuisance.none(), Wall.WITHOUT_LESIONS).render(0);
    var masks = renderer.lesionMasks(0);
    assertThat(masks).hasSizeGreaterThan(2);
    double[] mean = new double[2];
    int[] count = new int[2];
    for (int i = 0; i < 512 * 512; i++) {
      int x = i % 512;
      int y = i / 512;
      int in = masks.stream().anyMatch(mask -> mask.contains(x, y)) ? 1 : 0;
      mean[in] += difference(with, without, x, y);
      count[in]++;
    }
    assertThat(mean[1] / count[1]).isGreaterThan(6).isGreaterThan(15 * mean[0] / count[0]);
  }

  @Test
  void theTongueHidesLesions() {
    var patient = follicular();
    var clear = new ThroatRenderer(patient, Nuisance.none(), Wall.AS_IS).lesionMasks(0);
    var tongue = Nuisance.none().with(CameraFault.TONGUE, .7);
    var hidden = new ThroatRenderer(patient, tongue, Wall.AS_IS).lesionMasks(0);
    assertThat(hidden.stream().mapToInt(LesionMask::areaPx).sum())
        .isLessThan(clear.stream().mapToInt(LesionMask::areaPx).sum() / 2);
  }

  @Test
  void aPhotoWithoutAThroatHasNoLesion() {
    var nuisance = Nuisance.usual().withWrongScenes(1);
    assertThat(new ThroatRenderer(follicular(), nuisance, Wall.AS_IS).lesionMasks(0)).isEmpty();
  }
}
