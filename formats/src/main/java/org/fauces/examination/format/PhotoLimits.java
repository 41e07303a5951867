package org.fauces.examination.format;

import org.fauces.examination.format.PhotoRejected.Reason;

/**
 * What a picture may ask of this server, checked on the header's numbers before any pixel is read.
 *
 * <p>Worst case for one photo at a time: the upload and the rebuilt file (15 MB each), one pixel
 * buffer (160 MB), for CMYK a second one of three quarters of that, and for a JPEG in several scans
 * the decoder's coefficients outside the heap (160 MB). Callers bound how many photos are taken in
 * at once.
 */
final class PhotoLimits {

  static final int MAX_PIXELS = 40_000_000;
  static final int MIN_EDGE_PIXELS = 64;
  static final int MAX_ASPECT = 4;

  /** One decoded picture, and separately the coefficients of one JPEG; 4 bytes for each pixel. */
  static final long MAX_BUFFER_BYTES = 4L * MAX_PIXELS;

  /**
   * Decoding work of a JPEG in several scans: the platform's decoder draws the whole picture once
   * for each. 12 megapixels in ten scans, as encoders make them, are 120 million.
   */
  static final long MAX_SCANNED_PIXELS = 200_000_000;

  private PhotoLimits() {}

  static void requireSize(int width, int height) {
    if ((long) width * height > MAX_PIXELS) {
      throw new PhotoRejected(Reason.TOO_MANY_PIXELS);
    }
    if (Math.min(width, height) < MIN_EDGE_PIXELS) {
      throw new PhotoRejected(Reason.TOO_SMALL);
    }
    if (Math.max(width, height) > (long) MAX_ASPECT * Math.min(width, height)) {
      throw new PhotoRejected(Reason.BAD_ASPECT);
    }
  }

  static void requireScans(int width, int height, int scans) {
    if ((long) width * height * scans > MAX_SCANNED_PIXELS) {
      throw new PhotoRejected(Reason.TOO_MANY_PIXELS);
    }
  }

  static void requireBuffer(long bytes) {
    if (bytes > MAX_BUFFER_BYTES) {
      throw new PhotoRejected(Reason.TOO_MANY_PIXELS);
    }
  }
}
