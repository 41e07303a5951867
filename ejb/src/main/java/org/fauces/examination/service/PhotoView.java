package org.fauces.examination.service;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.fauces.examination.domain.Photo;
import org.fauces.examination.domain.PhotoFormat;

/**
 * A stored photo: frame as stored, orientation (EXIF 1-8) to turn it upright, digests in hex,
 * quality verdict with score 0-100.
 */
public record PhotoView(
    UUID id,
    int position,
    PhotoFormat format,
    int widthPx,
    int heightPx,
    int orientation,
    int sizeBytes,
    String receivedSha256,
    String storedSha256,
    String quality,
    int qualityScore,
    Instant receivedAt) {
  public static PhotoView of(Photo photo) {
    var facts = photo.facts();
    return new PhotoView(
        photo.id(),
        photo.position(),
        facts.format(),
        facts.widthPx(),
        facts.heightPx(),
        facts.orientation(),
        facts.sizeBytes(),
        HexFormat.of().formatHex(facts.receivedSha256()),
        HexFormat.of().formatHex(facts.storedSha256()),
        facts.quality(),
        facts.qualityScore(),
        photo.receivedAt());
  }
}
