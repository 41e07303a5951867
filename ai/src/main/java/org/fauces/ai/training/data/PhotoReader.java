package org.fauces.ai.training.data;

import java.awt.image.BufferedImage;

/** Decodes a hospital's photo as the server would decode an upload. */
@FunctionalInterface
public interface PhotoReader {
  /** Where no photos are read. */
  PhotoReader NONE =
      file -> {
        throw new PhotoUnreadable("No photos are read here.");
      };

  /**
   * The picture, upright, in sRGB.
   *
   * @param file content of the file
   * @throws PhotoUnreadable when it is not a photo that the server would take
   */
  BufferedImage read(byte[] file) throws PhotoUnreadable;

  /** Why a photo cannot be used: one sentence without names or content. */
  final class PhotoUnreadable extends Exception {
    private static final long serialVersionUID = 1L;

    public PhotoUnreadable(String sentence) {
      super(sentence);
    }
  }
}
