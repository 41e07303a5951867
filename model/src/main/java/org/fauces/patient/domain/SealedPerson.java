package org.fauces.patient.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Names and birth date, each as ciphertext; what is not known is null. */
@Embeddable
public class SealedPerson {
  @Column(name = "family_name")
  private byte[] familyName;

  @Column(name = "given_name")
  private byte[] givenName;

  @Column(name = "family_name_kana")
  private byte[] familyNameKana;

  @Column(name = "given_name_kana")
  private byte[] givenNameKana;

  @Column(name = "family_name_latin")
  private byte[] familyNameLatin;

  @Column(name = "given_name_latin")
  private byte[] givenNameLatin;

  @Column(name = "birth_date")
  private byte[] birthDate;

  protected SealedPerson() {} // JPA

  public SealedPerson(SealedName name, SealedName kana, SealedName latin, byte[] birthDate) {
    this.familyName = name.family();
    this.givenName = name.given();
    this.familyNameKana = kana.family();
    this.givenNameKana = kana.given();
    this.familyNameLatin = latin.family();
    this.givenNameLatin = latin.given();
    this.birthDate = birthDate;
  }

  /** Family and given name in one script, as ciphertext. */
  public record SealedName(byte[] family, byte[] given) {}

  public SealedName name() {
    return new SealedName(familyName, givenName);
  }

  public SealedName kana() {
    return new SealedName(familyNameKana, givenNameKana);
  }

  public SealedName latin() {
    return new SealedName(familyNameLatin, givenNameLatin);
  }

  public byte[] birthDate() {
    return birthDate;
  }
}
