package org.fauces.examination.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import org.fauces.ai.PhotoQualityGate;
import org.fauces.ai.drift.PhotoStatistics;
import org.fauces.examination.domain.PhotoMeasurements;
import org.fauces.examination.format.PhotoDecoder;
import org.fauces.examination.format.PhotoIntake;
import org.fauces.examination.format.PhotoRejected;
import org.fauces.examination.format.RebuiltPhoto;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * Turns an upload into a picture that may be stored: proven to be an image, its container rebuilt,
 * its quality judged. As many at a time as their decoded pixels fit into memory.
 */
@ApplicationScoped
public class PhotoIngest {
  private static final int JUDGED_EDGE_PX = 512;

  @Inject PictureMemory memory;

  /** A picture ready to be sealed, with the quality gate's verdict, score 0-100, and statistics. */
  record Ingested(
      RebuiltPhoto photo, String quality, int qualityScore, PhotoMeasurements measurements) {}

  Ingested ingest(byte[] upload) {
    try {
      return memory.decoding(PhotoIntake.heapBytes(upload), () -> judged(upload));
    } catch (PhotoRejected e) {
      throw new DomainException(ProblemType.PHOTO_REFUSED, e.reason().sentence());
    }
  }

  private static Ingested judged(byte[] upload) {
    var photo = PhotoIntake.rebuild(upload);
    var upright =
        PhotoDecoder.decode(photo.bytes(), photo.format(), photo.orientation(), JUDGED_EDGE_PX);
    var verdict = PhotoQualityGate.judge(upright);
    return new Ingested(photo, verdict.quality().name(), verdict.score(), measurements(upright));
  }

  private static PhotoMeasurements measurements(BufferedImage upright) {
    var taken = PhotoStatistics.of(upright);
    return new PhotoMeasurements(
        new PhotoMeasurements.Values(
            taken.luminance(),
            taken.contrast(),
            taken.redToGreen(),
            taken.blueToGreen(),
            taken.saturation(),
            taken.sharpness()));
  }
}
