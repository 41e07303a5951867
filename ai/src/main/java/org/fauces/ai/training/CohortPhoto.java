package org.fauces.ai.training;

import org.fauces.ai.PhotoJudgement;
import org.fauces.ai.PhotoQualityGate;
import org.fauces.ai.internal.LesionGrid;
import org.fauces.ai.internal.PhotoCrop;
import org.fauces.ai.internal.TrainingPhoto;
import org.fauces.ai.simulator.Jpeg;
import org.fauces.ai.simulator.Shot;
import org.fauces.ai.simulator.SimulatedPhoto;

/**
 * A photo as gate and network get it, after the camera's JPEG.
 *
 * @param shot how it was taken
 * @param judgement of the gate
 * @param photo for the network
 */
record CohortPhoto(Shot shot, PhotoJudgement judgement, TrainingPhoto photo) {
  static CohortPhoto of(SimulatedPhoto photo) {
    var image = Jpeg.decode(photo.jpeg());
    var masks = photo.lesionMasks();
    var lesions =
        LesionGrid.of(
            (x, y) -> masks.stream().anyMatch(mask -> mask.contains(x, y)),
            image.getWidth(),
            image.getHeight());
    var learned = new TrainingPhoto(PhotoCrop.of(image), lesions);
    return new CohortPhoto(photo.shot(), PhotoQualityGate.judge(image), learned);
  }

  boolean usable() {
    return judgement.quality().usable();
  }
}
