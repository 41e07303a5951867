package org.fauces.ai.training;

import org.fauces.ai.PhotoJudgement;
import org.fauces.ai.PhotoQualityGate;
import org.fauces.ai.internal.PhotoCrop;
import org.fauces.ai.simulator.Jpeg;
import org.fauces.ai.simulator.Shot;
import org.fauces.ai.simulator.SimulatedPhoto;

/**
 * A photo as gate and network get it, after the camera's JPEG.
 *
 * @param shot how it was taken
 * @param judgement of the gate
 * @param crop for the network
 */
record CohortPhoto(Shot shot, PhotoJudgement judgement, PhotoCrop crop) {
  static CohortPhoto of(SimulatedPhoto photo) {
    var image = Jpeg.decode(photo.jpeg());
    return new CohortPhoto(photo.shot(), PhotoQualityGate.judge(image), PhotoCrop.of(image));
  }

  boolean usable() {
    return judgement.quality().usable();
  }
}
