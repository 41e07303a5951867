package org.fauces.review.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/**
 * What an event is in the terms of FHIR R4 and DICOM. Only what is done with data over the API
 * follows a profile of IHE BALP; the other kinds are plain AuditEvents.
 */
enum FhirKind {
  READ("read", "R", "Read"),
  QUERY("search", "E", "Query"),
  CREATE("create", "C", "Create"),
  UPDATE("update", "U", "Update"),
  OPERATION("operation", "E", null),
  LOGIN("110114", "User Authentication", "110122", "Login", "E"),
  LOGOUT("110114", "User Authentication", "110123", "Logout", "E"),
  SECURITY("110113", "Security Alert", "110137", "User Security Attributes Changed", "U"),
  RESTRICTED("110113", "Security Alert", "110132", "Use of Restricted Function", "E"),
  TRAIL_USED("110101", "Audit Log Used", null, null, "R"),
  EXPORT("110106", "Export", null, null, "R");

  static final String DCM = "http://dicom.nema.org/resources/ontology/DCM";
  static final String EVENT_TYPES = "http://terminology.hl7.org/CodeSystem/audit-event-type";
  static final String INTERACTIONS = "http://hl7.org/fhir/restful-interaction";

  private static final String TABLE = "fhir-audit-events.properties";
  private static final Properties KINDS = load();

  final FhirCoding type;
  final FhirCoding subtype;
  final String action;

  /** The name of the profile of successes, without and with a patient; null for none. */
  final String profile;

  FhirKind(String interaction, String action, String profile) {
    this.type = new FhirCoding(EVENT_TYPES, "rest", "Restful Operation");
    this.subtype = new FhirCoding(INTERACTIONS, interaction, interaction);
    this.action = action;
    this.profile = profile;
  }

  FhirKind(String type, String typeText, String subtype, String subtypeText, String action) {
    this.type = new FhirCoding(DCM, type, typeText);
    this.subtype = subtype == null ? null : new FhirCoding(DCM, subtype, subtypeText);
    this.action = action;
    this.profile = null;
  }

  /** The kind of an action; empty for one that the table does not know. */
  static Optional<FhirKind> of(String action) {
    return Optional.ofNullable(KINDS.getProperty(action)).map(FhirKind::valueOf);
  }

  private static Properties load() {
    var kinds = new Properties();
    try (InputStream table = FhirKind.class.getResourceAsStream(TABLE)) {
      kinds.load(table);
      return kinds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
