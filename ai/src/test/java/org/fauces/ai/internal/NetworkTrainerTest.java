package org.fauces.ai.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

class NetworkTrainerTest {
  private static final int SIDE = NetworkDesign.SMALL.inputPx();
  private static final int PHOTOS = 6;

  private static PhotoNetwork network() {
    return PhotoNetwork.untrained(NetworkDesign.SMALL, 3, 2, 5);
  }

  private static PhotoCrop crop(int i) {
    byte[] rgb = new byte[PhotoCrop.SIDE * PhotoCrop.SIDE * 3];
    new Random(i).nextBytes(rgb);
    return new PhotoCrop(rgb);
  }

  private static LesionGrid lesions(int i) {
    byte[] cover = new byte[LesionGrid.SIDE * LesionGrid.SIDE];
    new Random(i + 100).nextBytes(cover);
    return new LesionGrid(cover);
  }

  private static TrainingExample example(int i) {
    float[] type = new float[3];
    type[i % 3] = 1;
    float[] measures = new float[PhotoTargets.MEASURES];
    for (int measure = 0; measure < measures.length; measure++) {
      measures[measure] = (float) Math.sin(i + measure);
    }
    var targets =
        new PhotoTargets(type, measures, new float[] {.3f, .7f}, 1.5f, .4f, .3f, .5f, .05f, .8f, 1);
    return new TrainingExample(() -> new TrainingPhoto(crop(i), lesions(i)), targets, i);
  }

  private static List<TrainingExample> batch(int from) {
    return IntStream.range(from, from + PHOTOS).mapToObj(NetworkTrainerTest::example).toList();
  }

  /** The step that the library itself would make of the same pictures and targets. */
  private static float[] steppedByTheLibrary(List<TrainingExample> batch) {
    var graph = network().graph();
    int each = SIDE * SIDE * 3;
    float[] pixels = new float[batch.size() * each];
    float[][][] targets = new float[6][batch.size()][];
    var cells = new ArrayList<LesionTarget>();
    float[][][] weights = new float[6][batch.size()][];
    for (int i = 0; i < batch.size(); i++) {
      var example = batch.get(i);
      var change = Augmentation.draw(new SplittableRandom(example.seed()));
      var photo = example.photo().get();
      cells.addAll(LesionTarget.cells(photo.lesions(), example.targets(), SIDE, change));
      photo.crop().writeTo(pixels, i * each, SIDE, change);
      var wanted = example.targets();
      float[][] labels = {
        wanted.type(), wanted.condition(), {wanted.redness()}, {wanted.visibleWall()}
      };
      float[] counts = {
        wanted.typeWeight(), wanted.conditionWeight(), wanted.rednessWeight(), wanted.wallWeight()
      };
      for (int output = 0; output < labels.length; output++) {
        targets[output][i] = labels[output];
        weights[output][i] = new float[] {counts[output]};
      }
    }
    targets[4] = cells.stream().map(LesionTarget::type).toArray(float[][]::new);
    weights[4] = cells.stream().map(cell -> new float[] {cell.weight()}).toArray(float[][]::new);
    targets[5] = cells.stream().map(LesionTarget::measures).toArray(float[][]::new);
    weights[5] =
        cells.stream().map(cell -> new float[] {cell.measuresWeight()}).toArray(float[][]::new);
    var input = Nd4j.create(pixels, new long[] {batch.size(), SIDE, SIDE, 3}, 'c');
    graph.fit(new MultiDataSet(new INDArray[] {input}, arrays(targets), null, arrays(weights)));
    return graph.params().toFloatVector();
  }

  private static INDArray[] arrays(float[][][] values) {
    return IntStream.range(0, values.length)
        .mapToObj(i -> Nd4j.createFromArray(values[i]))
        .toArray(INDArray[]::new);
  }

  @Test
  void aStepOfOneNetworkIsTheLibrarysOwn() {
    try (var trainer = new NetworkTrainer(network(), 1)) {
      trainer.step(batch(0), SIDE);
      assertThat(trainer.network().weights())
          .usingComparatorWithPrecision(1e-6f)
          .containsExactly(steppedByTheLibrary(batch(0)));
    }
  }

  /** Each photo twice: both networks see the same, and so does one that sees it once. */
  @Test
  void twoNetworksThatSeeTheSameStepAsOne() {
    var once = batch(0);
    var twice = java.util.stream.Stream.concat(once.stream(), once.stream()).toList();
    try (var one = new NetworkTrainer(network(), 1);
        var two = new NetworkTrainer(network(), 2)) {
      double loss = one.step(once, SIDE);
      assertThat(two.step(twice, SIDE)).isCloseTo(loss, within(1e-5));
      assertThat(two.network().weights())
          .usingComparatorWithPrecision(1e-5f)
          .containsExactly(one.network().weights());
    }
  }

  @Test
  void stepsAfterARestoreAreTheSameBits() {
    try (var through = new NetworkTrainer(network(), 2);
        var again = new NetworkTrainer(network(), 2)) {
      through.step(batch(0), SIDE);
      through.learningRate(1e-3);
      through.step(batch(6), SIDE);
      var state = through.state();
      through.step(batch(12), SIDE);
      again.restore(state);
      again.learningRate(1e-3);
      again.step(batch(12), SIDE);
      assertThat(again.network().weights()).containsExactly(through.network().weights());
    }
  }

  /**
   * Untrained it knows nothing: about the entropy of three types, the measures and the rest, no
   * penalty.
   */
  @Test
  void theLossLeavesTheWeightsThemselvesOut() {
    try (var trainer = new NetworkTrainer(network(), 1)) {
      double first = trainer.step(batch(0), SIDE);
      for (int step = 0; step < 40; step++) {
        trainer.step(batch(0), SIDE);
      }
      assertThat(trainer.step(batch(0), SIDE)).isLessThan(first).isLessThan(1);
    }
  }
}
