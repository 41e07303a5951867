package org.fauces.diagnosis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The model version that made a result, with the SHA-256 over its files. */
@Embeddable
public class ModelUsed {
  @Column(name = "model_name")
  private String name;

  @Column(name = "model_version")
  private String version;

  @Column(name = "model_digest")
  private byte[] digest;

  protected ModelUsed() {} // JPA

  public ModelUsed(String name, String version, byte[] digest) {
    this.name = name;
    this.version = version;
    this.digest = digest.clone();
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
}
