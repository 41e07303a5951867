package org.fauces.diagnosis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Which disease something speaks of: a code and the system that defines it. */
@Embeddable
public class DiseaseCoding {
  @Column(name = "disease_system")
  private String system;

  @Column(name = "disease_code")
  private String code;

  protected DiseaseCoding() {} // JPA

  /** A code of our own system. */
  public DiseaseCoding(String code) {
    this.system = Diseases.SYSTEM;
    this.code = code;
  }

  public String system() {
    return system;
  }

  public String code() {
    return code;
  }
}
