package org.fauces.permission.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.Outcome;
import org.fauces.audit.domain.Recorded;
import org.fauces.shared.domain.Roles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("NSG-2.4-11")
class PermissionsParserTest {
  private static final String ROW =
      """
      # a remark
      PATIENT_READ
        purpose: Read a patient
        roles: NURSE CLERK
        scope: FACILITY
        factor: fresh
        api: GET PUT /patients/{id}
        portal: GET /patient, GET /pictures/*
        service: PatientService.get
        step: PatientSteps.find
        on repeat: PATIENT_SEARCH, PATIENT_READ FAILURE
      """;

  @Test
  void aRowSaysWhoWhatHowAndWhatIsRecorded() {
    var row = PermissionsParser.parse(ROW).find("PATIENT_READ").orElseThrow();

    assertThat(row.access())
        .isEqualTo(
            new Access(Admission.ROLES, Set.of(Roles.NURSE, Roles.CLERK), Scope.FACILITY, true));
    assertThat(row.doors().api())
        .containsExactlyInAnyOrder(
            new Address("GET", "/patients/{id}"), new Address("PUT", "/patients/{id}"));
    assertThat(row.doors().services()).containsExactly("PatientService.get");
    assertThat(row.eventsOf("repeat"))
        .containsExactly(
            new Recorded(AuditAction.PATIENT_SEARCH, Outcome.SUCCESS),
            new Recorded(AuditAction.PATIENT_READ, Outcome.FAILURE));
    assertThat(row.onSuccess())
        .containsExactly(new Recorded(AuditAction.PATIENT_READ, Outcome.SUCCESS));
    assertThat(row.onDenial())
        .containsExactly(new Recorded(AuditAction.PATIENT_READ, Outcome.DENIED));
  }

  @Test
  void aRowMaySayThatAnEndRecordsNothing() {
    var row = ROW.replace("on repeat", "on nothing to do: none\n  on repeat");
    assertThat(row(row).endsWith(List.of())).isTrue();
    assertThat(row(ROW).endsWith(List.of())).isFalse();
  }

  @Test
  void aRowIsFoundByItsDoors() {
    var table = PermissionsParser.parse(ROW);

    assertThat(table.ofEndpoint("PUT", "/patients/{id}")).isPresent();
    assertThat(table.ofEndpoint("POST", "/patients/{id}")).isEmpty();
    assertThat(table.ofPage("GET", "/patient")).isPresent();
    assertThat(table.ofPage("GET", "/patients")).isEmpty();
    assertThat(table.ofPage("GET", "/pictures/one")).isPresent();
    assertThat(table.ofPage("PUT", "/pictures/one")).isEmpty();
    assertThat(table.ofPage("GET", "/picturesque")).isEmpty();
    assertThat(table.ofService("PatientService.get")).isPresent();
    assertThat(table.ofService("PatientService.amend")).isEmpty();
    assertThat(table.isStep("PatientSteps.find")).isTrue();
    assertThat(table.isStep("PatientService.get")).isFalse();
  }

  @Test
  void aRowWithoutEventsStillRecordsItsDenial() {
    var row = row(ROW.replaceAll("  on repeat.*", "  events: none"));

    assertThat(row.onSuccess()).isEmpty();
    assertThat(row.onFailure()).isEmpty();
    assertThat(row.onDenial()).hasSize(1);
    assertThat(row.endsWith(List.of())).isTrue();
  }

  @Test
  void aFailureAfterAPartIsToldByTheEventsOfThatPart() {
    var row = row(ROW.replace("on repeat", "on failure after a part"));
    var part = row.eventsOf("failure after a part");

    assertThat(row.failsWith(part)).isTrue();
    assertThat(row.endsWith(part)).isFalse();
    assertThat(row.failsWith(row.onSuccess())).isFalse();
  }

  /** What stands in the row above, what somebody writes instead, and what the refusal speaks of. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "roles: NURSE CLERK | roles: NURSE SURGEON | no such role: SURGEON",
        "roles: NURSE CLERK | roles: NURSE NURSE | NURSE is named twice",
        "roles: NURSE CLERK | roles: system | show a factor",
        "roles: NURSE CLERK | roles: anybody | show a factor",
        "scope: FACILITY | scope: WORLD | WORLD",
        "factor: fresh | factor: maybe | no such factor",
        "purpose: Read a patient | purpose:Read | neither a name nor a field",
        "purpose: Read a patient | colour: red | no such field",
        "purpose: Read a patient | scope: CARE | is said twice",
        "GET PUT /patients/{id} | FETCH /patients/{id} | no method of HTTP",
        "GET PUT /patients/{id} | GET patients | no address",
        "PatientService.get | get | no method",
        "PatientSteps.find | PatientService.get | twice",
        "on repeat: PATIENT_SEARCH | on repeat: PATIENT_HEAL | no event",
        "PATIENT_READ FAILURE | PATIENT_READ PERHAPS | PERHAPS",
        "# a remark | patient_read | neither a name nor a field",
      })
  void whatIsNotUnderstoodIsRefused(String said, String otherwise, String complaint) {
    assertThatThrownBy(() -> PermissionsParser.parse(ROW.replace(said, otherwise)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void aDenialThatCouldNotBeRecordedIsRefused() {
    assertThatThrownBy(
            () ->
                PermissionsParser.parse(
                    ROW.replace("PATIENT_READ\n", "PATIENT_HEAL\n")
                        .replaceAll("  on repeat.*", "  events: none")))
        .hasMessageContaining("a denial of PATIENT_HEAL could not be recorded");
  }

  @Test
  void twoRowsShareNothing() {
    var other = ROW.replace("PATIENT_READ\n", "PATIENT_AMEND\n");
    assertThatThrownBy(() -> PermissionsParser.parse(ROW + "\n" + ROW))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> PermissionsParser.parse(ROW + "\n" + other))
        .hasMessageContaining("twice");
  }

  @Test
  void theShippedTableHasRowsOfEveryKind() {
    assertThat(Permissions.shipped().all())
        .hasSizeGreaterThan(30)
        .extracting(row -> row.access().admission())
        .contains(Admission.values());
  }

  private static UseCase row(String text) {
    return PermissionsParser.parse(text).find("PATIENT_READ").orElseThrow();
  }
}
