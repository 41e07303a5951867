package org.fauces.ai.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.fauces.ai.PhotoQuality;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The shipped gate on a few simulated photos of each class; {@code ./fauces evaluate-gate} measures
 * it on hundreds.
 */
class GateFiguresTest {
  private static final int PHOTOS = 15;
  private static GateFigures figures;

  @BeforeAll
  static void measure() {
    figures = GateFigures.measure(11, PHOTOS, line -> {});
  }

  @Test
  void mostPhotosGetTheVerdictTheyOughtTo() {
    assertThat(figures.macroRecall(GateFigures.AS_RENDERED)).isGreaterThan(.85);
  }

  @Test
  void everyClassIsFound() {
    for (PhotoQuality quality : PhotoQuality.values()) {
      assertThat(figures.recall(GateFigures.AS_RENDERED, quality))
          .as("" + quality)
          .isGreaterThan(.6);
    }
  }

  /** Otherwise the gate would have learned the renderer's colours and framing. */
  @Test
  void otherCamerasDoNotMakeItBlind() {
    assertThat(figures.confusion()).hasSizeGreaterThan(4);
    for (String alteration : figures.confusion().keySet()) {
      assertThat(figures.macroRecall(alteration)).as(alteration).isGreaterThan(.68);
    }
  }

  @Test
  void goodPhotosOfOtherCamerasPass() {
    int passed = 0;
    int all = 0;
    for (int[][] counts : figures.confusion().values()) {
      passed += counts[PhotoQuality.OK.ordinal()][PhotoQuality.OK.ordinal()];
      all += Arrays.stream(counts[PhotoQuality.OK.ordinal()]).sum();
    }
    assertThat((double) passed / all).isGreaterThan(.8);
  }

  @Test
  void theTablesNameEveryClass() {
    assertThat(figures.markdown()).contains("wall not visible", "not throat", "macro recall");
  }
}
