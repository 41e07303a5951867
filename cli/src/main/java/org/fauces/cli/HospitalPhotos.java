package org.fauces.cli;

import java.awt.image.BufferedImage;
import org.fauces.ai.training.data.PhotoReader;
import org.fauces.examination.format.PhotoDecoder;
import org.fauces.examination.format.PhotoIntake;
import org.fauces.examination.format.PhotoRejected;

/** Reads the photos of a hospital's folder by the code through which the server takes uploads. */
final class HospitalPhotos implements PhotoReader {
  /** As in the server's analysis. */
  private static final int ANALYSED_EDGE_PX = 1024;

  @Override
  public BufferedImage read(byte[] file) throws PhotoUnreadable {
    try {
      var photo = PhotoIntake.rebuild(file);
      return PhotoDecoder.decode(
          photo.bytes(), photo.format(), photo.orientation(), ANALYSED_EDGE_PX);
    } catch (PhotoRejected e) {
      throw new PhotoUnreadable(e.reason().sentence());
    }
  }
}
