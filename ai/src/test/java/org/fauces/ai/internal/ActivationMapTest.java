package org.fauces.ai.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.fauces.ai.HeatMap;
import org.fauces.ai.ShippedModel;
import org.fauces.ai.fusion.PhotoEvidence;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.Jpeg;
import org.fauces.ai.simulator.LesionType;
import org.fauces.ai.simulator.SimulatedBurst;
import org.fauces.ai.simulator.SimulatedPatients;
import org.junit.jupiter.api.Test;

class ActivationMapTest {
  private static final int SIDE = 16;

  /** A map of one channel that is lit in one cell. */
  private static ActivationMap lit(int column, int row) {
    float[] map = new float[SIDE * SIDE];
    map[row * SIDE + column] = 10;
    double[] even = {Math.log(.5), Math.log(.5)};
    var evidence = new PhotoEvidence(even, new double[] {0}, 0, 1);
    return new ActivationMap(new PhotoNetwork.Look(evidence, map), new double[][] {{1, 0}});
  }

  private static int brightest(HeatMap map) {
    int best = 0;
    for (int i = 1; i < map.intensities().length; i++) {
      if ((map.intensities()[i] & 0xff) > (map.intensities()[best] & 0xff)) {
        best = i;
      }
    }
    return best;
  }

  /** The cell's place in the seen square plus the convolutions' offset of 3.5 of 8 pixels. */
  @Test
  void theMaximumLiesWhereTheCellLooksInPhotosOfAnyShape() {
    for (int[] size : new int[][] {{512, 512}, {3000, 4000}, {4000, 1000}}) {
      var map = lit(3, 12).type(0, size[0], size[1]);
      double seen = PhotoCrop.SEEN_SHARE * Math.min(size[0], size[1]);
      double expectedX = (size[0] - seen) / 2 + (3.5 + 3.5 / 8) * seen / SIDE;
      double expectedY = (size[1] - seen) / 2 + (12.5 + 3.5 / 8) * seen / SIDE;
      int place = brightest(map);
      double x = (place % map.columns() + .5) * size[0] / map.columns();
      double y = (place / map.columns() + .5) * size[1] / map.rows();
      double cell = seen / SIDE;
      assertThat(x).isCloseTo(expectedX, within(.4 * cell));
      assertThat(y).isCloseTo(expectedY, within(.4 * cell));
    }
  }

  @Test
  void noMapIsLargerThanARecordKeepsAndNoneIsCoarserThanTheNetwork() {
    for (int width = 200; width <= 4000; width += 190) {
      var map = lit(1, 1).type(0, width, 1000);
      assertThat(map.columns() * map.rows()).isLessThanOrEqualTo(HeatMap.MOST_PLACES);
      assertThat(Math.min(map.columns(), map.rows())).isGreaterThanOrEqualTo(SIDE);
    }
  }

  @Test
  void nothingIsClaimedOutsideWhatTheNetworkSaw() {
    var map = lit(0, 0).type(0, 512, 512);
    assertThat(map.intensities()[0]).isZero();
    assertThat(map.intensities()[map.intensities().length - 1]).isZero();
  }

  /**
   * The network averages its last map before one dense layer, so nothing is lost or invented: from
   * photo to photo the mean of the cells changes as the network's own score does.
   */
  @Test
  void theCellsAddUpToTheNetworksOwnScores() {
    var network = OpenModel.read(ShippedModel.DIRECTORY).network();
    var patient = SimulatedPatients.reference(3, "cells").patient(0, Condition.INFLUENZA);
    var crops =
        SimulatedBurst.of(patient, 2).photos().stream()
            .map(photo -> PhotoCrop.of(Jpeg.decode(photo.jpeg())))
            .toList();
    var looks = network.lookClosely(crops);
    for (LesionType type : LesionType.values()) {
      double[] scores = new double[2];
      double[] means = new double[2];
      for (int photo = 0; photo < 2; photo++) {
        double[] logs = looks.get(photo).evidence().typeLog();
        scores[photo] = logs[type.ordinal()] - logs[0];
        means[photo] = mean(looks.get(photo), network.typeWeights(), type);
      }
      assertThat(means[1] - means[0]).isCloseTo(scores[1] - scores[0], within(1e-4));
    }
  }

  /** Of the cells for a type against the first type. */
  private static double mean(PhotoNetwork.Look look, double[][] weights, LesionType type) {
    double[] gradient = new double[LesionType.values().length];
    gradient[type.ordinal()] += 1;
    gradient[0] -= 1;
    return Arrays.stream(new ActivationMap(look, weights).cells(gradient)).average().orElseThrow();
  }
}
