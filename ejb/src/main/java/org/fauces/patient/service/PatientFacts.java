package org.fauces.patient.service;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.fauces.patient.domain.Sex;
import org.fauces.protection.format.Normaliser;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.TextRules;

/** What a facility knows of a person, in clear; never printed. Kana and latin names may be null. */
public record PatientFacts(
    PersonName name,
    PersonName kana,
    PersonName latin,
    LocalDate birthDate,
    Sex sex,
    List<IdentifierView> identifiers) {
  /** In code points; what the sealed columns hold of the widest of them. */
  public static final int MAX_TEXT = 100;

  public static final int MAX_IDENTIFIERS = 20;

  public PatientFacts {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(birthDate, "birthDate");
    Objects.requireNonNull(sex, "sex");
    identifiers = List.copyOf(identifiers);
  }

  /** Refuses texts that are missing or do not fit; which number is whose is decided elsewhere. */
  void requireFit() {
    var rules =
        new TextRules()
            .line("/familyName", name.family(), MAX_TEXT)
            .line("/givenName", name.given(), MAX_TEXT)
            .optionalLine("/familyNameKana", kana.family(), MAX_TEXT)
            .optionalLine("/givenNameKana", kana.given(), MAX_TEXT)
            .optionalLine("/familyNameLatin", latin.family(), MAX_TEXT)
            .optionalLine("/givenNameLatin", latin.given(), MAX_TEXT);
    for (int i = 0; i < identifiers.size(); i++) {
      var pointer = "/identifiers/" + i;
      rules.line(pointer + "/system", identifiers.get(i).system(), MAX_TEXT);
      rules.line(pointer + "/value", identifiers.get(i).value(), MAX_TEXT);
    }
    rules.enforce();
    requireDistinct();
    if (identifiers.size() > MAX_IDENTIFIERS) {
      throw DomainException.invalid("/identifiers", "at-most-" + MAX_IDENTIFIERS);
    }
  }

  private void requireDistinct() {
    var seen = new HashSet<List<String>>();
    for (int i = 0; i < identifiers.size(); i++) {
      var stated = identifiers.get(i);
      if (!seen.add(List.of(stated.system(), Normaliser.identifier(stated.value())))) {
        throw DomainException.invalid("/identifiers/" + i, "unique");
      }
    }
  }

  @Override
  public String toString() {
    return "PatientFacts[...]";
  }
}
