package org.fauces.patient.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fauces.patient.domain.Patient;
import org.fauces.patient.domain.PatientIdentifier;
import org.fauces.patient.domain.SealedPerson;
import org.fauces.patient.domain.SealedPerson.SealedName;
import org.fauces.protection.format.DataKey;
import org.fauces.protection.format.ObjectId;
import org.fauces.protection.service.Keys;

/**
 * Turns personal facts into ciphertext under the patient's data key and back. Each field is bound
 * to its name, so that two cannot be swapped.
 */
@ApplicationScoped
class PatientSealing {
  @Inject Keys keys;

  DataKey newKey(UUID patientId) {
    return keys.create(keyId(patientId));
  }

  DataKey keyOf(Patient patient) {
    return keys.open(patient.wrappedKey(), keyId(patient.id()));
  }

  SealedPerson seal(PatientFacts facts, DataKey key) {
    return new SealedPerson(
        seal(facts.name(), "name", key),
        seal(facts.kana(), "kana", key),
        seal(facts.latin(), "latin", key),
        key.sealText("birth_date", facts.birthDate().toString()));
  }

  PatientView open(Patient patient, List<PatientIdentifier> identifiers) {
    var key = keyOf(patient);
    var name = open(patient.person().name(), "name", key);
    var kana = open(patient.person().kana(), "kana", key);
    var latin = open(patient.person().latin(), "latin", key);
    return new PatientView(
        patient.id(),
        patient.version(),
        name.family(),
        name.given(),
        kana.family(),
        kana.given(),
        latin.family(),
        latin.given(),
        LocalDate.parse(key.openText("birth_date", patient.person().birthDate())),
        patient.sex(),
        identifiers.stream().map(identifier -> open(identifier, key)).toList(),
        patient.createdAt(),
        patient.updatedAt());
  }

  byte[] sealIdentifier(IdentifierView identifier, DataKey key) {
    return key.sealText(identifierField(identifier.system()), identifier.value());
  }

  static IdentifierView open(PatientIdentifier identifier, DataKey key) {
    var value = key.openText(identifierField(identifier.system()), identifier.value());
    return new IdentifierView(identifier.system(), value);
  }

  private static SealedName seal(PersonName name, String script, DataKey key) {
    return new SealedName(
        sealOptional(script + ".family", name.family(), key),
        sealOptional(script + ".given", name.given(), key));
  }

  private static PersonName open(SealedName name, String script, DataKey key) {
    return new PersonName(
        openOptional(script + ".family", name.family(), key),
        openOptional(script + ".given", name.given(), key));
  }

  private static byte[] sealOptional(String field, String text, DataKey key) {
    return text == null ? null : key.sealText(field, text);
  }

  private static String openOptional(String field, byte[] sealed, DataKey key) {
    return sealed == null ? null : key.openText(field, sealed);
  }

  // a system may be a URI, which a field name cannot hold: its digest can
  private static String identifierField(String system) {
    return "identifier." + UUID.nameUUIDFromBytes(system.getBytes(UTF_8));
  }

  private static ObjectId keyId(UUID patientId) {
    return new ObjectId("patient", patientId);
  }
}
