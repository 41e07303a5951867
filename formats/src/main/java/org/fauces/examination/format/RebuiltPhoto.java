package org.fauces.examination.format;

/**
 * A photo whose container was written anew. The arrays belong to the receiver and are not copied: a
 * photo is up to 15 MB.
 *
 * @param format the container, the same as of the upload
 * @param bytes the photo to be stored
 * @param width columns as stored, in pixels, before the orientation is applied
 * @param height rows as stored, in pixels, before the orientation is applied
 * @param orientation EXIF orientation 1 to 8; 1 if the upload named none
 * @param receivedSha256 digest of the upload
 * @param storedSha256 digest of {@code bytes}
 */
public record RebuiltPhoto(
    PhotoFormat format,
    byte[] bytes,
    int width,
    int height,
    int orientation,
    byte[] receivedSha256,
    byte[] storedSha256) {

  @Override
  public String toString() {
    return "RebuiltPhoto[" + format + " " + width + "x" + height + "]"; // reaches logs
  }
}
