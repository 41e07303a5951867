package org.fauces.ai.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LesionGridTest {
  private static final float[] MEASURES = {1, -1, .5f, 0, 2, -.5f};
  private static final int INPUT_PX = 160;
  private static final int CELLS = INPUT_PX / NetworkGraph.STRIDE;
  private static final int SPOT_PX = 6;

  /** A photo of which each pixel is a pixel of the crop. */
  private static final int PHOTO_PX = (int) Math.round(160 / PhotoCrop.SEEN_SHARE);

  private static LesionGrid spotAt(double cropX, double cropY) {
    double margin = (PHOTO_PX - PhotoCrop.SIDE) / 2.0;
    return LesionGrid.of(
        (x, y) -> Math.hypot(x + .5 - margin - cropX, y + .5 - margin - cropY) < SPOT_PX,
        PHOTO_PX,
        PHOTO_PX);
  }

  private static PhotoCrop pictureOfSpotAt(double cropX, double cropY) {
    byte[] rgb = new byte[PhotoCrop.SIDE * PhotoCrop.SIDE * 3];
    for (int i = 0; i < rgb.length / 3; i++) {
      double x = i % PhotoCrop.SIDE + .5 - cropX;
      double y = i / PhotoCrop.SIDE + .5 - cropY;
      rgb[3 * i] = (byte) Math.max(0, 255 - 10 * Math.hypot(x, y));
    }
    return new PhotoCrop(rgb);
  }

  @Test
  void whatIsSeenWholeIsCoveredWhole() {
    assertThat(LesionGrid.of((x, y) -> true, 512, 512).cover()).containsOnly((byte) 255);
    assertThat(LesionGrid.of((x, y) -> false, 700, 512).cover()).containsOnly((byte) 0);
    assertThat(LesionGrid.of((x, y) -> x < 350, 700, 512).filled(0, 0, plain())).isEqualTo(1);
    assertThat(LesionGrid.of((x, y) -> x < 350, 700, 512).filled(CELLS - 1, 0, plain())).isZero();
  }

  private static View plain() {
    return View.of(Augmentation.NONE, INPUT_PX);
  }

  /** However the view is shifted, scaled, turned and mirrored. */
  @Test
  void theCellThatLooksAtTheLesionIsFilled() {
    var random = new SplittableRandom(7);
    for (int i = 0; i < 60; i++) {
      double cropX = random.nextDouble(60, 130);
      double cropY = random.nextDouble(60, 130);
      var change = Augmentation.draw(random);
      float[] pixels = new float[INPUT_PX * INPUT_PX * 3];
      pictureOfSpotAt(cropX, cropY).writeTo(pixels, 0, INPUT_PX, change);
      int brightest = brightest(pixels);
      int column = cell(brightest % INPUT_PX);
      int row = cell(brightest / INPUT_PX);
      var grid = spotAt(cropX, cropY);
      var view = View.of(change, INPUT_PX);
      assertThat(grid.filled(column, row, view)).as("change %s", change).isEqualTo(1);
      assertThat(grid.filled(column < CELLS / 2 ? CELLS - 1 : 0, row, view)).isZero();
    }
  }

  private static int brightest(float[] pixels) {
    int brightest = 0;
    for (int i = 0; i < pixels.length / 3; i++) {
      brightest = pixels[3 * i] > pixels[3 * brightest] ? i : brightest;
    }
    return brightest;
  }

  private static int cell(int px) {
    return (int) ((px + .5 - NetworkGraph.OFFSET_PX) / NetworkGraph.STRIDE);
  }

  @Test
  void aCellSaysTheTypeOfThePhotoOrThatThereIsNoLesion() {
    var targets = targets(.5f);
    var cells = LesionTarget.cells(spotAt(96, 96), targets, INPUT_PX, Augmentation.NONE);
    assertThat(cells).hasSize(CELLS * CELLS);
    var corner = cells.get(0);
    assertThat(corner.type()).containsExactly(0, 0, 1);
    var middle = cells.get((CELLS / 2 - 1) * CELLS + CELLS / 2 - 1);
    assertThat(middle.type()).containsExactly(0, 1, 0);
    assertThat(middle.weight()).isGreaterThan(corner.weight());
    assertThat(middle.measures()).containsExactly(MEASURES);
    assertThat(middle.measuresWeight()).isPositive();
    assertThat(corner.measuresWeight()).isZero();
    for (var cell : cells) {
      assertThat(cell.type()[0] + cell.type()[1] + cell.type()[2]).isCloseTo(1, within(1e-5f));
    }
  }

  private static PhotoTargets targets(float lesionsWeight) {
    return new PhotoTargets(
        new float[] {0, 1}, MEASURES, new float[] {1}, 0, 0, 1, 1, 0, lesionsWeight, 1);
  }

  @Test
  void whereNobodyKnowsTheLesionsNoCellCounts() {
    var targets = targets(0);
    assertThat(LesionTarget.cells(LesionGrid.none(), targets, INPUT_PX, Augmentation.NONE))
        .allMatch(cell -> cell.weight() == 0 && cell.measuresWeight() == 0);
  }
}
