package org.fauces.ai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import org.fauces.ai.HeatMap;
import org.fauces.ai.simulator.LesionMask;
import org.junit.jupiter.api.Test;

class HeatMapHitsTest {
  private static final int SIDE = 512;
  private static final double CELL = 20;

  private static LesionMask lesion(int left, int top) {
    var pixels = new BitSet(100);
    pixels.set(0, 100);
    return new LesionMask(left, top, 10, 10, pixels, 1);
  }

  /** A map whose only lit place has its centre 8 px right of and below a point. */
  private static HeatMap litAt(int x, int y) {
    byte[] intensities = new byte[32 * 32];
    intensities[y / 16 * 32 + x / 16] = 100;
    return new HeatMap(32, 32, intensities);
  }

  private static HeatMapFigures figures(HeatMap map, LesionMask... lesions) {
    var hits = new HeatMapHits("test", "");
    hits.nextPatient();
    hits.add(map, CELL, List.of(lesions), SIDE);
    hits.nextPatient(); // without a photo, counts nothing
    return hits.figures();
  }

  @Test
  void aLesionInTheCellOfTheBrightestPlaceIsAHit() {
    var figures = figures(litAt(160, 160), lesion(170, 170));
    assertThat(figures.hits().value()).isEqualTo(1);
    assertThat(figures.hitsWithinCell().value()).isEqualTo(1);
    assertThat(figures.centre().value()).isZero();
    assertThat(figures.patients()).isEqualTo(1);
  }

  @Test
  void halfACellBesideStillHitsAndMoreDoesNot() {
    var beside = figures(litAt(160, 160), lesion(185, 160)); // 17 px from the place at 168
    assertThat(beside.hits().value()).isEqualTo(1);
    assertThat(beside.hitsWithinCell().value()).isZero();
    var far = figures(litAt(160, 160), lesion(189, 160));
    assertThat(far.hits().value()).isZero();
  }

  @Test
  void theBaselinesCountLesionsInTheMiddleAndEverywhere() {
    var figures = figures(litAt(0, 0), lesion(250, 250));
    assertThat(figures.hits().value()).isZero();
    assertThat(figures.centre().value()).isEqualTo(1);
    // a place within 20 px of the 10 px wide lesion: (50 / 350)^2 of what the network sees, in
    // whole cells
    assertThat(figures.randomPlace().value()).isCloseTo(Math.pow(50 / 350.0, 2), within(.015));
  }
}
