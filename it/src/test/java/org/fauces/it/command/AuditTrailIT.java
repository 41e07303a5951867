package org.fauces.it.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Build;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Patience;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The running product seals what it records; whoever owns the tables changes it, and the operator's
 * command and the verifier find that. Each tampering is taken back: others share the installation.
 */
@Tag("NSG-2.6-10")
@ExtendWith(Installation.class)
class AuditTrailIT {
  private static final String UNSEALED =
      """
      select count(*) from fauces_audit.audit_event e
      left join fauces_audit.audit_seal_event m on m.event_id = e.id where m.event_id is null""";
  private static final String CHECKPOINTS = "select count(*) from fauces_audit.audit_checkpoint";
  private static final String BEGUN = "OPERATOR_COMMAND_BEGIN SUCCESS";
  private static final String VICTIM =
      " where id = (select event_id from fauces_audit.audit_seal_event where seal = 1 and position = 1)";

  @TempDir Path folder;
  private final RunningFauces fauces;
  private final Hospital hospital;
  private final Records records;

  AuditTrailIT(RunningFauces fauces, Hospital hospital) {
    this.fauces = fauces;
    this.hospital = hospital;
    this.records = new Records(OwnerAccount.of(fauces));
  }

  @Test
  void whatIsRecordedIsSealedSoundAndSoIsItsExport() throws Exception {
    awaitSealed();
    var verified = audit("verify");
    assertThat(verified.exitCode()).as(verified.text()).isZero();
    assertThat(verified.text()).contains("SOUND:");

    var export = folder.resolve("trail.jsonl");
    assertThat(audit("export", export.toString()).exitCode()).isZero();
    assertThat(audit("verify", "--export", export.toString()).exitCode()).isZero();
    assertThat(verifier(export).text()).contains("SOUND:");

    Files.writeString(export, Files.readString(export).replaceFirst("SUCCESS", "FAILURE"));
    assertThat(audit("verify", "--export", export.toString()).exitCode()).isEqualTo(1);
    assertThat(verifier(export).exitCode()).isEqualTo(1);
  }

  @Test
  void aChangedEventIsFound() throws Exception {
    awaitSealed();
    records.change("update fauces_audit.audit_event set schema_version = 7" + VICTIM);
    try {
      assertFound("EVENT_CHANGED");
    } finally {
      records.change("update fauces_audit.audit_event set schema_version = 1" + VICTIM);
    }
    assertThat(audit("verify").exitCode()).isZero();
  }

  @Test
  void withoutItsAnchorNothingIsCalledSound() throws Exception {
    awaitSealed();
    var verified = audit("verify", "--anchor", folder.resolve("none").toString());
    assertThat(verified.exitCode()).as(verified.text()).isEqualTo(2);
    assertThat(verified.text()).contains("Cannot tell:").doesNotContain("SOUND:");
  }

  @Test
  void theNewestLineOfTheDatabaseIsAnAnchor() throws Exception {
    awaitSealed();
    var printed = audit("checkpoint", "--of-database");
    assertThat(printed.exitCode()).as(printed.text()).isZero();
    var begun = Files.writeString(folder.resolve("begun.txt"), printed.text());
    var verified = audit("verify", "--anchor", begun.toString());
    assertThat(verified.exitCode()).as(verified.text()).isZero();
  }

  @Test
  @Tag("NSG-2.6-08")
  void whatTheCommandIsToldAndThatItDidItIsRecorded() throws Exception {
    var mark = folder.resolve(UUID.randomUUID() + ".jsonl");
    audit("export", mark.toString());

    assertThat(commands("%: run --home %")).contains(BEGUN, "OPERATOR_COMMAND SUCCESS");
    assertThat(commands("%: audit export --home %" + mark))
        .containsExactly(BEGUN, "OPERATOR_COMMAND SUCCESS");
  }

  @Test
  @Tag("NSG-2.6-08")
  void aCommandThatFailsIsRecordedAsThat() throws Exception {
    var key = UUID.randomUUID().toString();
    var home = fauces.home().toString();
    var fauces = Build.distribution().resolve("fauces").toString();

    var distrusted = OperatorCommand.run(List.of(fauces, "model", "distrust", "--home", home, key));
    var unknowable = audit("verify", "--anchor", folder.resolve(key).toString());

    assertThat(distrusted.exitCode()).as(distrusted.text()).isEqualTo(1);
    assertThat(unknowable.exitCode()).as(unknowable.text()).isEqualTo(2);
    assertThat(commands("%: model distrust --home % " + key))
        .containsExactly(BEGUN, "OPERATOR_COMMAND FAILURE exit-1");
    assertThat(commands("%: audit verify --home % --anchor %" + key))
        .containsExactly(BEGUN, "OPERATOR_COMMAND FAILURE exit-2");
  }

  /** What was recorded of commands, each run in its order. */
  private List<String> commands(String words) {
    return records.texts(
        """
        select concat_ws(' ', action, outcome, reason) from fauces_audit.audit_event
        where command like ? order by boot_id, sequence""",
        words);
  }

  private void assertFound(String kind) throws Exception {
    var found = audit("verify");
    assertThat(found.exitCode()).as(found.text()).isEqualTo(1);
    assertThat(found.text()).contains(kind).contains("NOT SOUND:");
  }

  /** Sealed and signed at least once; other tests may go on writing. */
  private void awaitSealed() {
    hospital.token(hospital.nurse());
    Patience.until("a checkpoint", () -> records.count(CHECKPOINTS) > 0);
    Patience.until("every event in a seal", () -> records.count(UNSEALED) == 0);
  }

  private OperatorCommand.Ended audit(String verb, String... arguments) {
    return OperatorCommand.audit(fauces.home(), verb, arguments);
  }

  private OperatorCommand.Ended verifier(Path export) {
    return OperatorCommand.run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-jar",
            Build.distribution().resolve("verifier/fauces-verifier.jar").toString(),
            export.toString(),
            fauces.home().resolve("audit/public-keys.txt").toString(),
            fauces.home().resolve("audit/anchor.txt").toString()));
  }
}
