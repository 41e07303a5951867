package org.fauces.review.format;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.util.List;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CanonicalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What leaves as FHIR is FHIR to another implementation, and keeps the patterns that it claims. */
class FhirAuditEventsTest {
  private static final FhirContext R4 = FhirContext.forR4();
  private static final String BALP =
      "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";
  private static final String CLIENT_READS = "110152";
  private static final String CLIENT_ASKS = "110153";

  private final FhirAuditEvents events = new FhirAuditEvents("https://fauces.example.org");

  @ParameterizedTest
  @CsvSource({
    "PATIENT_READ, PatientRead, read, R, 110152, IRCP",
    "PHOTO_READ, PatientRead, read, R, 110152, IRCP",
    "PATIENT_SEARCH, PatientQuery, search, E, 110153, IRCP",
    "PHOTO_RECEIVE, PatientCreate, create, C, 110153, AUT",
    "PATIENT_AMEND, PatientUpdate, update, U, 110153, AUT"
  })
  void whatIsDoneWithAPatientKeepsThePatternItClaims(
      String action, String profile, String interaction, String code, String client, String user) {
    var event =
        parsed(AnEvent.of(action, "SUCCESS", AnEvent.patient(1), AnEvent.thing("EXAMINATION")));

    assertThat(event.getMeta().getProfile())
        .extracting(CanonicalType::getValue)
        .containsExactly(BALP + profile);
    assertThat(event.getType().getSystem()).isEqualTo(FhirKind.EVENT_TYPES);
    assertThat(event.getType().getCode()).isEqualTo("rest");
    assertThat(event.getSubtype())
        .filteredOn(subtype -> subtype.getSystem().equals(FhirKind.INTERACTIONS))
        .singleElement()
        .satisfies(subtype -> assertThat(subtype.getCode()).isEqualTo(interaction));
    assertThat(event.getAction().toCode()).isEqualTo(code);
    assertThat(event.getOutcome()).isEqualTo(AuditEventOutcome._0);
    assertThat(event.hasOutcomeDesc()).isFalse();
    assertAgents(event, client, user);
    assertEntities(event, interaction.equals("search"));
  }

  private static void assertAgents(AuditEvent event, String client, String user) {
    var server = client.equals(CLIENT_READS) ? CLIENT_ASKS : CLIENT_READS;
    for (String type : List.of(client, server)) {
      var agent = only(event.getAgent(), a -> isOf(a, type));
      assertThat(agent.hasWho() && agent.hasNetwork() && !agent.hasMedia()).isTrue();
    }
    assertThat(only(event.getAgent(), a -> isOf(a, client)).getNetwork().getAddress())
        .isEqualTo("192.0.2.7");
    var person = only(event.getAgent(), a -> isOf(a, user));
    assertThat(person.getRequestor()).isTrue();
    assertThat(person.hasNetwork() || person.hasMedia()).isFalse();
    assertThat(person.getWho().getIdentifier().getValue()).isEqualTo(AnEvent.SOMEBODY.toString());
    assertThat(person.getRole()).hasSize(2);
  }

  private static void assertEntities(AuditEvent event, boolean isQuery) {
    var patient = only(event.getEntity(), e -> e.getType().getCode().equals("1"));
    assertThat(patient.getRole().getCode()).isEqualTo("1");
    assertThat(patient.getWhat().getReference()).isEqualTo("Patient/" + AnEvent.patient(1).id());
    var request = only(event.getEntity(), e -> e.getType().getCode().equals("XrequestId"));
    assertThat(request.getWhat().getIdentifier().getValue()).isEqualTo(AnEvent.REQUEST.toString());
    AuditEventEntityComponent object =
        only(event.getEntity(), e -> e.getType().getCode().equals("2"));
    assertThat(object.getRole().getCode()).isEqualTo(isQuery ? "24" : "4");
    assertThat(object.hasWhat()).isNotEqualTo(isQuery);
    assertThat(object.hasQuery()).isEqualTo(isQuery);
  }

  @Test
  void anEventOfAListIsOneAuditEventForEachPatient() {
    var list =
        events.of(
            AnEvent.of("EXAMINATION_LIST", "SUCCESS", AnEvent.patient(1), AnEvent.patient(2)));

    assertThat(list).hasSize(2);
    assertThat(list.stream().map(FhirAuditEventsTest::parse).toList())
        .allSatisfy(event -> assertEntitiesOfOnePatient(event))
        .extracting(event -> event.getIdElement().getIdPart())
        .containsExactly(AnEvent.ID + "-1", AnEvent.ID + "-2");
  }

  private static void assertEntitiesOfOnePatient(AuditEvent event) {
    only(event.getEntity(), e -> e.getType().getCode().equals("1"));
  }

  @ParameterizedTest
  @CsvSource({"FAILURE, 4", "DENIED, 8"})
  void whatFailedClaimsNoPattern(String outcome, String code) {
    var event = parsed(AnEvent.of("PATIENT_READ", outcome, AnEvent.patient(1)));

    assertThat(event.getMeta().hasProfile()).isFalse();
    assertThat(event.getOutcome().toCode()).isEqualTo(code);
    assertThat(event.getOutcomeDesc()).isEqualTo("forbidden");
  }

  @Test
  void whatTheServerDoesByItselfClaimsNoPattern() {
    var event = parsed(AnEvent.ofNobody("ANALYSIS_RECLAIM", AnEvent.thing("EXAMINATION")));

    assertThat(event.getMeta().hasProfile()).isFalse();
    assertThat(event.getAgent()).hasSize(1);
  }

  @Test
  void signingInIsWhatDicomCallsIt() {
    var event = parsed(AnEvent.of("SIGN_IN", "SUCCESS", AnEvent.thing("ACCOUNT")));

    assertThat(event.getType().getCode()).isEqualTo("110114");
    assertThat(event.getSubtypeFirstRep().getCode()).isEqualTo("110122");
  }

  @ParameterizedTest
  @EnumSource(FhirKind.class)
  void everyKindIsFhir(FhirKind kind) {
    var action = kind == FhirKind.OPERATION ? "SOMETHING_NEW" : actionOf(kind);

    var event = parsed(AnEvent.of(action, "SUCCESS", AnEvent.thing("ACCOUNT")));

    assertThat(event.getAction().toCode()).isEqualTo(kind.action);
    assertThat(event.hasRecorded() && event.getSource().hasObserver()).isTrue();
    assertThat(event.getRecordedElement().getValueAsString())
        .isEqualTo("2026-11-26T01:02:03.004005Z");
  }

  private static String actionOf(FhirKind kind) {
    return switch (kind) {
      case READ -> "FACILITY_READ";
      case QUERY -> "FACILITY_LIST";
      case CREATE -> "FACILITY_CREATE";
      case UPDATE -> "ALARM_HANDLE";
      case LOGIN -> "SIGN_IN";
      case LOGOUT -> "SIGN_OUT";
      case SECURITY -> "ACCOUNT_INVITE";
      case RESTRICTED -> "ACCESS_DENIED";
      case TRAIL_USED -> "AUDIT_SEARCH";
      case EXPORT -> "AUDIT_EXPORT";
      case OPERATION -> throw new IllegalArgumentException("none of its own");
    };
  }

  private AuditEvent parsed(ExportedEvent event) {
    return parse(only(events.of(event), text -> true));
  }

  private static AuditEvent parse(String json) {
    assertThat(json).doesNotContain("\n");
    var parser = R4.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
    return parser.parseResource(AuditEvent.class, json);
  }

  private static boolean isOf(AuditEventAgentComponent agent, String type) {
    return agent.getType().getCodingFirstRep().getCode().equals(type);
  }

  private static <T> T only(List<T> list, Predicate<T> condition) {
    var found = list.stream().filter(condition).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
