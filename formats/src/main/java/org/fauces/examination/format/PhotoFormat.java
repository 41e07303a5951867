package org.fauces.examination.format;

import java.util.Arrays;
import java.util.Optional;

/** The two containers that are accepted, told apart by their first bytes alone. */
public enum PhotoFormat {
  JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
  PNG("image/png", 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);

  private final String mediaType;
  private final byte[] signature;

  PhotoFormat(String mediaType, int... signature) {
    this.mediaType = mediaType;
    this.signature = new byte[signature.length];
    for (var i = 0; i < signature.length; i++) {
      this.signature[i] = (byte) signature[i];
    }
  }

  public String mediaType() {
    return mediaType;
  }

  static Optional<PhotoFormat> of(byte[] bytes) {
    return Arrays.stream(values()).filter(format -> format.begins(bytes)).findFirst();
  }

  private boolean begins(byte[] bytes) {
    return bytes.length >= signature.length
        && Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length);
  }
}
