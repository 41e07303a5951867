package org.fauces.diagnosis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;

/** A model by its name, its version and the SHA-256 over its files, which alone decides. */
@Embeddable
public class ModelNamed {
  @Column(name = "model_name")
  private String name;

  @Column(name = "model_version")
  private String version;

  @Column(name = "model_digest")
  private byte[] digest;

  protected ModelNamed() {} // JPA

  public ModelNamed(String name, String version, byte[] digest) {
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

  public boolean hasDigest(byte[] other) {
    return Arrays.equals(digest, other);
  }
}
