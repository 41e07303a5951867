package org.fauces.cli.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.fauces.cli.Console;
import org.fauces.cli.demo.DemoStaff.Invitation;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.Secret;
import org.fauces.cli.server.ServerClient;
import org.fauces.cli.server.SetupCode;

/** Three simulated patients, examined through the API, and what the terminal shows of it. */
public final class Demonstration {
  private static final int PATIENTS = 3;

  private final Console console;
  private final String publicUrl;
  private final DemoRecord record;
  private final DemoStaff staff;

  public Demonstration(Console console, ServerClient server, Home home, String publicUrl) {
    this.console = console;
    this.publicUrl = publicUrl;
    this.record = new DemoRecord(home.root().resolve("conf"));
    this.staff = new DemoStaff(server, home, record);
  }

  /**
   * Runs it once more on this home.
   *
   * @param patients the simulated patient of a running number that starts at 0 in each home
   */
  public void run(SetupCode code, IntFunction<DemoPatient> patients) {
    staff.setUp(code);
    ApiClient administrator = staff.administrator();
    DemoExamination examination =
        new DemoExamination(
            staff.member(administrator, "nurse", "NURSE", Secret.DEMO_NURSE),
            staff.member(administrator, "examiner", "PHYSICIAN", Secret.DEMO_EXAMINER),
            staff.camera(administrator),
            staff.cameraId(),
            Clock.systemUTC());
    List<ExaminedPatient> examined = new ArrayList<>();
    for (int i = 0; i < PATIENTS; i++) {
      DemoPatient patient = patients.apply(record.next("patients") - 1);
      console.line("Examining the simulated patient " + patient.fullName() + " ...");
      examined.add(examination.examine(patient));
    }
    print(examined);
    offerSignIn(staff.invitePhysician(administrator));
  }

  private void print(List<ExaminedPatient> examined) {
    console.line("");
    console.line(row("patient (simulated)", "accepted", "refused", "findings", "ms"));
    for (ExaminedPatient row : examined) {
      console.line(
          row(
              row.patient().fullName(),
              String.valueOf(row.accepted()),
              String.valueOf(row.refused()),
              row.findings(),
              String.valueOf(row.analysisMillis())));
      console.line("  " + publicUrl + "/portal/exam?id=" + row.examinationId());
    }
    console.line(
        "Simulated textbook patients; how often the network errs is in docs/model-card.md.");
    console.line("Fauces is not an approved medical device.");
  }

  private static String row(
      String patient, String accepted, String refused, String findings, String millis) {
    return String.format(
        Locale.ROOT, "%-26s %8s %8s  %-60s %6s", patient, accepted, refused, findings, millis);
  }

  private void offerSignIn(Invitation invitation) {
    console.line("");
    console.line("Sign in once as " + invitation.signInName() + " by choosing a password at");
    console.line("  " + publicUrl + "/portal/activate#" + invitation.code());
  }
}
