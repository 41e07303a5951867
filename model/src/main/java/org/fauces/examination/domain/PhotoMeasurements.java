package org.fauces.examination.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What is watched of a photo for drift, as the module of the network defines it. Kept when the
 * photo comes, since nobody could afford to open every photo again.
 */
@Embeddable
public class PhotoMeasurements {
  @Column(name = "luminance")
  private Double luminance;

  @Column(name = "contrast")
  private Double contrast;

  @Column(name = "red_to_green")
  private Double redToGreen;

  @Column(name = "blue_to_green")
  private Double blueToGreen;

  @Column(name = "saturation")
  private Double saturation;

  @Column(name = "sharpness")
  private Double sharpness;

  protected PhotoMeasurements() {} // JPA

  public PhotoMeasurements(Values values) {
    this.luminance = values.luminance();
    this.contrast = values.contrast();
    this.redToGreen = values.redToGreen();
    this.blueToGreen = values.blueToGreen();
    this.saturation = values.saturation();
    this.sharpness = values.sharpness();
  }

  /** The measurements as values. */
  public record Values(
      double luminance,
      double contrast,
      double redToGreen,
      double blueToGreen,
      double saturation,
      double sharpness) {}
}
