package org.fauces.diagnosis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The model version that made a result, with the SHA-256 over its files, and the version of the
 * thresholds it was judged by.
 */
@Embeddable
public class ModelUsed {
  @Column(name = "model_name")
  private String name;

  @Column(name = "model_version")
  private String version;

  @Column(name = "model_digest")
  private byte[] digest;

  @Column(name = "threshold_version")
  private String thresholdVersion;

  protected ModelUsed() {} // JPA

  /** A model judged by the thresholds that came with it: their version is the model's. */
  public ModelUsed(String name, String version, byte[] digest) {
    this.name = name;
    this.version = version;
    this.digest = digest.clone();
    this.thresholdVersion = version;
  }

  /** The same model, judged by thresholds of another version than its own. */
  public ModelUsed judgedBy(String otherThresholds) {
    thresholdVersion = otherThresholds;
    return this;
  }

  public String name() {
    return name;
  }

  public String version() {
    return version;
  }

  public byte[] digest() {
    return digest.clone();
  }

  public String thresholdVersion() {
    return thresholdVersion;
  }
}
