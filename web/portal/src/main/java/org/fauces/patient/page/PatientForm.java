package org.fauces.patient.page;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.fauces.patient.domain.Sex;
import org.fauces.patient.service.IdentifierView;
import org.fauces.patient.service.PatientFacts;
import org.fauces.patient.service.PersonName;

/** A new patient as it is being typed. Checks only what a person can mend at once. */
public class PatientForm implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The system of the facility's own patient numbers. */
  static final String NUMBER_SYSTEM = "urn:fauces:patient-number";

  private String number;
  private String familyName;
  private String givenName;
  private String familyNameKana;
  private String givenNameKana;
  private String birthDate;
  private Sex sex;

  /** The keys of the words that say what is missing or cannot be read. */
  public List<String> problems() {
    var problems = new ArrayList<String>();
    if (number == null) {
      problems.add("patient.problem.number");
    }
    if (familyName == null || givenName == null) {
      problems.add("patient.problem.name");
    }
    if (BirthDates.parse(birthDate).isEmpty()) {
      problems.add("patient.problem.birthDate");
    }
    if (sex == null) {
      problems.add("patient.problem.sex");
    }
    return problems;
  }

  /** The facts, when there is no problem. */
  public PatientFacts facts() {
    return new PatientFacts(
        new PersonName(familyName, givenName),
        new PersonName(familyNameKana, givenNameKana),
        new PersonName(null, null),
        BirthDates.parse(birthDate).orElseThrow(),
        sex,
        List.of(new IdentifierView(NUMBER_SYSTEM, number)));
  }

  @Override
  public String toString() {
    return "PatientForm[...]"; // personal facts reach no log
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getFamilyName() {
    return familyName;
  }

  public void setFamilyName(String familyName) {
    this.familyName = familyName;
  }

  public String getGivenName() {
    return givenName;
  }

  public void setGivenName(String givenName) {
    this.givenName = givenName;
  }

  public String getFamilyNameKana() {
    return familyNameKana;
  }

  public void setFamilyNameKana(String familyNameKana) {
    this.familyNameKana = familyNameKana;
  }

  public String getGivenNameKana() {
    return givenNameKana;
  }

  public void setGivenNameKana(String givenNameKana) {
    this.givenNameKana = givenNameKana;
  }

  public String getBirthDate() {
    return birthDate;
  }

  public void setBirthDate(String birthDate) {
    this.birthDate = birthDate;
  }

  public Sex getSex() {
    return sex;
  }

  public void setSex(Sex sex) {
    this.sex = sex;
  }
}
