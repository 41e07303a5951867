package org.fauces.patient.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fauces.patient.domain.Patient;
import org.fauces.patient.domain.PatientSearchKey;
import org.fauces.patient.domain.PatientSearchKey.Kind;
import org.fauces.protection.format.BlindIndex;
import org.fauces.protection.format.Normaliser;
import org.fauces.protection.service.Keys;
import org.fauces.shared.domain.DomainException;

/**
 * The keyed indexes by which patients are found. What is stored and what is searched for go through
 * the same normalisation here.
 */
@ApplicationScoped
class PatientIndex {
  @Inject Keys keys;

  /** All search keys of a patient. */
  List<PatientSearchKey> keysOf(Patient patient, PatientFacts facts) {
    var index = new Builder(patient, keys.index());
    index.add(Kind.BIRTH_DATE, facts.birthDate().toString());
    index.addName(Kind.NAME, Kind.NAME_PREFIX, facts.name(), Normaliser::name);
    index.addName(Kind.KANA, Kind.KANA_PREFIX, facts.kana(), Normaliser::kana);
    index.addName(Kind.LATIN, Kind.LATIN_PREFIX, facts.latin(), Normaliser::latin);
    for (IdentifierView identifier : facts.identifiers()) {
      index.add(Kind.IDENTIFIER, Normaliser.identifierWithoutLeadingZeros(identifier.value()));
    }
    return index.built;
  }

  /** The index of one identifier value, by which it is unique within its system. */
  byte[] identifier(UUID facilityId, String value) {
    return keys.index().of("identifier", facilityId, Normaliser.identifier(value));
  }

  /**
   * The keys to look under for a search; a patient under any of them is a candidate. Refuses a
   * search that has no letter or digit.
   */
  List<Lookup> lookups(UUID facilityId, SearchPatients search) {
    var typed = normalised(search);
    if (typed.isBlank()) {
      throw DomainException.invalid(search.by().pointer(), "required");
    }
    return switch (search.by()) {
      case IDENTIFIER -> exact(facilityId, Kind.IDENTIFIER, typed);
      case BIRTH_DATE -> exact(facilityId, Kind.BIRTH_DATE, typed);
      case NAME -> name(facilityId, Kind.NAME, Kind.NAME_PREFIX, typed);
      case KANA -> name(facilityId, Kind.KANA, Kind.KANA_PREFIX, typed);
      case LATIN -> name(facilityId, Kind.LATIN, Kind.LATIN_PREFIX, typed);
    };
  }

  /**
   * Whether a candidate really matches: prefixes longer than what is indexed are compared in clear.
   */
  static boolean matches(SearchPatients search, PatientView patient) {
    return switch (search.by()) {
      case IDENTIFIER ->
          search.system() == null
              || patient.identifiers().stream().anyMatch(held -> isSearched(held, search));
      case BIRTH_DATE -> true;
      case NAME -> begins(search, patient.familyName(), patient.givenName(), Normaliser::name);
      case KANA ->
          begins(search, patient.familyNameKana(), patient.givenNameKana(), Normaliser::kana);
      case LATIN ->
          begins(search, patient.familyNameLatin(), patient.givenNameLatin(), Normaliser::latin);
    };
  }

  /** One keyed index to look under. */
  record Lookup(Kind kind, byte[] index) {}

  private static boolean isSearched(IdentifierView held, SearchPatients search) {
    return held.system().equals(search.system())
        && Normaliser.identifierWithoutLeadingZeros(held.value())
            .equals(Normaliser.identifierWithoutLeadingZeros(search.value()));
  }

  private static boolean begins(
      SearchPatients search, String family, String given, UnaryOperator<String> normaliser) {
    var typed = normaliser.apply(search.value());
    var familyName = family == null ? "" : normaliser.apply(family);
    var givenName = given == null ? "" : normaliser.apply(given);
    return (familyName + " " + givenName).startsWith(typed)
        || (familyName + givenName).startsWith(typed)
        || givenName.equals(typed);
  }

  private static String normalised(SearchPatients search) {
    return switch (search.by()) {
      case KANA -> Normaliser.kana(search.value());
      case LATIN -> Normaliser.latin(search.value());
      case NAME -> Normaliser.name(search.value());
      case IDENTIFIER -> Normaliser.identifierWithoutLeadingZeros(search.value());
      case BIRTH_DATE -> search.value();
    };
  }

  private List<Lookup> exact(UUID facilityId, Kind kind, String value) {
    return List.of(new Lookup(kind, keys.index().of(kind.name(), facilityId, value)));
  }

  private List<Lookup> name(UUID facilityId, Kind whole, Kind prefix, String typed) {
    var together = withoutGaps(typed);
    int shown = Math.min(BlindIndex.LONGEST_PREFIX, together.codePointCount(0, together.length()));
    var beginning = together.substring(0, together.offsetByCodePoints(0, shown));
    return List.of(
        new Lookup(whole, keys.index().of(whole.name(), facilityId, together)),
        new Lookup(prefix, keys.index().prefix(prefix.name(), facilityId, beginning)));
  }

  /** As names are indexed, because people type them with and without a gap. */
  private static String withoutGaps(String name) {
    return name.replace(" ", "");
  }

  private static final class Builder {
    private final Patient patient;
    private final BlindIndex index;
    private final List<PatientSearchKey> built = new ArrayList<>();

    Builder(Patient patient, BlindIndex index) {
      this.patient = patient;
      this.index = index;
    }

    void add(Kind kind, String value) {
      addKey(kind, index.of(kind.name(), patient.facilityId(), value));
    }

    /** Each name and both together as a whole, and how they begin when read together. */
    void addName(Kind whole, Kind prefix, PersonName name, UnaryOperator<String> normaliser) {
      var family = normalised(name.family(), normaliser);
      var given = normalised(name.given(), normaliser);
      Stream.of(given, family, family + given)
          .filter(part -> !part.isEmpty())
          .forEach(part -> add(whole, part));
      if (!family.isEmpty()) {
        for (byte[] key : index.prefixes(prefix.name(), patient.facilityId(), family + given)) {
          addKey(prefix, key);
        }
      }
    }

    private static String normalised(String name, UnaryOperator<String> normaliser) {
      return name == null ? "" : withoutGaps(normaliser.apply(name));
    }

    private void addKey(Kind kind, byte[] key) {
      var row = new PatientSearchKey(patient, kind, key);
      if (built.stream().noneMatch(row::isSameAs)) {
        built.add(row);
      }
    }
  }
}
