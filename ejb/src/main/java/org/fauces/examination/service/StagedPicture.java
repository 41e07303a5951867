package org.fauces.examination.service;

import java.util.Arrays;
import java.util.HexFormat;
import org.fauces.examination.domain.Photo;
import org.fauces.shared.format.Sha256;

/**
 * One attempt to store a picture. Two attempts at one photo, on two nodes or one after the other,
 * are sealed under different keys: the digest says which of them the committed row speaks of.
 *
 * @param key the picture's name
 * @param sha256 lower-case hexadecimal digest of the sealed bytes
 */
public record StagedPicture(ObjectKey key, String sha256) {
  static StagedPicture of(ObjectKey key, byte[] sealed) {
    return new StagedPicture(key, HexFormat.of().formatHex(Sha256.of(sealed)));
  }

  /** The attempt that a row was committed for. */
  static StagedPicture of(Photo photo) {
    var key = new ObjectKey(photo.examinationId(), photo.id());
    return new StagedPicture(key, HexFormat.of().formatHex(photo.sealedSha256()));
  }

  byte[] digest() {
    return HexFormat.of().parseHex(sha256);
  }

  boolean matches(byte[] sealed) {
    return Arrays.equals(Sha256.of(sealed), digest());
  }
}
