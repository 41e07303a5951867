package org.fauces.examination.format;

import static java.util.Objects.requireNonNull;

import org.fauces.examination.format.PhotoRejected.Reason;
import org.fauces.shared.format.Sha256;

/**
 * Turns an upload into a photo that may be stored: proven to be a picture, with exactly the pixels
 * and colours that came, in a container that holds nothing else.
 *
 * <p>The largest pictures that are accepted ({@link PhotoLimits}) need up to 200 MB of heap, in
 * CMYK 340 MB; {@link #heapBytes} tells the caller, who bounds how much runs at once.
 */
public final class PhotoIntake {

  /** Largest upload, in bytes. */
  public static final int MAX_BYTES = 15_000_000;

  // the upload, the rebuilt file, and the buffer it is written in
  private static final int COPIES = 3;

  // tables and rows of the decoders, and the small picture that quality is judged on
  private static final long WORK_BYTES = 16_000_000;

  private PhotoIntake() {}

  /**
   * The heap that {@link #rebuild} needs at most, told by the header before any pixel is decoded.
   *
   * @throws PhotoRejected if that cannot be told because it is no photo that this server takes
   */
  public static long heapBytes(byte[] upload) {
    var pixels =
        format(upload) == PhotoFormat.JPEG
            ? JpegFrame.firstOf(JpegSegments.of(upload)).decodedBytes()
            : PngHeader.of(PngChunks.of(upload).get(0)).decodedBytes();
    return pixels + (long) COPIES * upload.length + WORK_BYTES;
  }

  /**
   * Checks and rebuilds.
   *
   * @throws PhotoRejected if it is not a photo, not a whole one, or not one that this server takes
   */
  public static RebuiltPhoto rebuild(byte[] upload) {
    var format = format(upload);
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

  private static PhotoFormat format(byte[] upload) {
    if (requireNonNull(upload, "upload").length > MAX_BYTES) {
      throw new PhotoRejected(Reason.TOO_LARGE);
    }
    return PhotoFormat.of(upload).orElseThrow(() -> new PhotoRejected(Reason.NOT_AN_IMAGE));
  }
}
