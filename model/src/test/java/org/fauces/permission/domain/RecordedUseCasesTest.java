package org.fauces.permission.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.fauces.audit.domain.Outcome;
import org.fauces.audit.domain.Recorded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the shipped table says of events: the server holds each use case to its row. */
@Tag("NSG-2.6-09")
class RecordedUseCasesTest {
  @Test
  void theseAloneSucceedUnrecorded() {
    assertThat(rows().filter(row -> row.onSuccess().isEmpty()).map(UseCase::name))
        .containsExactlyInAnyOrder(
            "SETUP_STATE",
            "PASSKEY_ASK",
            "TOKEN_REQUEST",
            "PORTAL_SESSION",
            "FACTOR_ASK",
            "TERMS_READ",
            "TERMS_DUE",
            "LANGUAGE",
            "ERROR_PAGE",
            "ASSETS",
            "PROVISIONING_DESCRIBE",
            "QUESTIONNAIRE_READ",
            "AUDIT_EXPORT_PIECE",
            "FORWARDING",
            "SELF_CHECK",
            "MODEL_LOAD",
            "PHOTO_RECOVERY",
            "AUDIT_SEAL");
  }

  @Test
  void allOthersRecordUnderTheirOwnName() {
    assertThat(rows().filter(row -> !row.onSuccess().isEmpty()))
        .allSatisfy(
            row ->
                assertThat(row.onSuccess())
                    .extracting(Recorded::action)
                    .extracting(Enum::name)
                    .as(row.name())
                    .contains(row.name()))
        .allSatisfy(
            row ->
                assertThat(row.onSuccess())
                    .extracting(Recorded::outcome)
                    .containsOnly(Outcome.SUCCESS));
  }

  private static Stream<UseCase> rows() {
    return Permissions.shipped().all().stream();
  }
}
