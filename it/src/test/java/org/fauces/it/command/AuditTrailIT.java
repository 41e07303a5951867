package org.fauces.it.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  void whatTheCommandIsToldIsRecorded() throws Exception {
    audit("verify");
    assertThat(commands("%: run --home %")).isPositive();
    assertThat(commands("%: audit verify --home %")).isPositive();
  }

  private long commands(String words) {
    return records.count(
        "select count(*) from fauces_audit.audit_event"
            + " where action = 'OPERATOR_COMMAND' and command like ?",
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
