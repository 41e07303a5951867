package org.fauces.patient.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.fauces.protection.format.DataKey;
import org.fauces.shared.domain.NotFound;

/**
 * Free text of other features, sealed under the key of the patient it speaks of and bound to the
 * object it belongs to.
 */
@ApplicationScoped
public class PatientTexts {
  @Inject Patients patients;
  @Inject PatientSealing sealing;

  /** Seals and opens texts of one patient; obtained once for several texts. */
  public Texts of(UUID patientId) {
    return new Texts(sealing.keyOf(patients.find(patientId).orElseThrow(NotFound::new)));
  }

  /** The texts of one patient. */
  public static final class Texts {
    private final DataKey key;

    private Texts(DataKey key) {
      this.key = key;
    }

    /** The text as ciphertext; null stays null. */
    public byte[] seal(String field, UUID objectId, String text) {
      return text == null ? null : key.sealText(field + "." + objectId, text);
    }

    /** The text in clear; null stays null. */
    public String open(String field, UUID objectId, byte[] sealed) {
      return sealed == null ? null : key.openText(field + "." + objectId, sealed);
    }
  }
}
