package org.fauces.examination.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What is known of a stored picture: container, size, orientation (EXIF 1-8), digests of what came
 * and of what is kept, and the quality gate's verdict.
 */
@Embeddable
public class PhotoFacts {
  @Enumerated(EnumType.STRING)
  @Column(name = "format")
  private PhotoFormat format;

  @Column(name = "width_px")
  private int widthPx;

  @Column(name = "height_px")
  private int heightPx;

  @Column(name = "orientation")
  private int orientation;

  @Column(name = "size_bytes")
  private int sizeBytes;

  @Column(name = "received_sha256")
  private byte[] receivedSha256;

  @Column(name = "stored_sha256")
  private byte[] storedSha256;

  @Column(name = "quality")
  private String quality;

  @Column(name = "quality_score")
  private int qualityScore;

  @Embedded private PhotoMeasurements measurements;

  protected PhotoFacts() {} // JPA

  private PhotoFacts(PhotoFormat format, int widthPx, int heightPx, int orientation) {
    this.format = format;
    this.widthPx = widthPx;
    this.heightPx = heightPx;
    this.orientation = orientation;
  }

  /** The picture's frame, before rotation by its orientation. */
  public static PhotoFacts of(PhotoFormat format, int widthPx, int heightPx, int orientation) {
    return new PhotoFacts(format, widthPx, heightPx, orientation);
  }

  /** Adds the size of the stored container and the digests of what came and of what is stored. */
  public PhotoFacts stored(int bytes, byte[] receivedDigest, byte[] storedDigest) {
    sizeBytes = bytes;
    receivedSha256 = receivedDigest.clone();
    storedSha256 = storedDigest.clone();
    return this;
  }

  /** Adds the quality gate's verdict, score 0-100. */
  public PhotoFacts judged(String verdict, int score) {
    quality = verdict;
    qualityScore = score;
    return this;
  }

  /** Adds what is watched for drift. */
  public PhotoFacts measured(PhotoMeasurements taken) {
    measurements = taken;
    return this;
  }

  public PhotoFormat format() {
    return format;
  }

  public int widthPx() {
    return widthPx;
  }

  public int heightPx() {
    return heightPx;
  }

  public int orientation() {
    return orientation;
  }

  public int sizeBytes() {
    return sizeBytes;
  }

  public byte[] receivedSha256() {
    return receivedSha256.clone();
  }

  public byte[] storedSha256() {
    return storedSha256.clone();
  }

  public String quality() {
    return quality;
  }

  public int qualityScore() {
    return qualityScore;
  }
}
