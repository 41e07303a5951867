package org.fauces.examination.format;

import static java.util.Objects.requireNonNull;

import org.fauces.examination.format.PhotoRejected.Reason;
import org.fauces.shared.format.Sha256;

/**
 * Turns an upload into a photo that may be stored: proven to be a picture, with exactly the pixels
 * and colours that came, in a container that holds nothing else.
 *
 * <p>The largest pictures that are accepted ({@link PhotoLimits}) need up to 200 MB of heap, in
 * CMYK 340 MB; the caller bounds how many run at once.
 */
public final class PhotoIntake {

  /** Largest upload, in bytes. */
  public static final int MAX_BYTES = 15_000_000;

  private PhotoIntake() {}

  /**
   * Checks and rebuilds.
   *
   * @throws PhotoRejected if it is not a photo, not a whole one, or not one that this server takes
   */
  public static RebuiltPhoto rebuild(byte[] upload) {
    if (requireNonNull(upload, "upload").length > MAX_BYTES) {
      throw new PhotoRejected(Reason.TOO_LARGE);
    }
    var format = PhotoFormat.of(upload).orElseThrow(() -> new PhotoRejected(Reason.NOT_AN_IMAGE));
    var rebuilt = format == PhotoFormat.JPEG ? JpegRebuild.of(upload) : PngRebuild.of(upload);
    PixelProof.require(upload, rebuilt.bytes(), format);
    return new RebuiltPhoto(
        format,
        rebuilt.bytes(),
        rebuilt.width(),
        rebuilt.height(),
        rebuilt.orientation(),
        Sha256.of(upload),
        Sha256.of(rebuilt.bytes()));
  }
}
