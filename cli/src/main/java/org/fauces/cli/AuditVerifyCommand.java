package org.fauces.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fauces.audit.format.Evidence;
import org.fauces.audit.format.ExportedTrail;
import org.fauces.audit.format.Report;
import org.fauces.audit.format.SigningKeyFolder;
import org.fauces.audit.format.Trail;
import org.fauces.audit.format.TrailVerification;
import org.fauces.cli.audit.AnchorPlaces;
import org.fauces.cli.home.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Verifies contents, chain, signatures and anchors of the audit trail; needs no server.",
      "Without --export the database is read; one that does not run is started for it."
    },
    exitCodeOnExecutionException = 2,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:sound", "1:findings", "2:cannot tell"})
final class AuditVerifyCommand implements Callable<Integer> {
  @Mixin AuditHome home;

  @Option(
      names = "--export",
      paramLabel = "FILE",
      description = "Verify this export and not the database.")
  private Path export;

  @Option(
      names = "--public-keys",
      paramLabel = "FILE",
      description = "Public keys that were kept elsewhere (default: those of the home).")
  private Path publicKeys;

  @Option(
      names = "--anchor",
      paramLabel = "FILE",
      description = "An anchor; may be given again (default: those of the home).")
  private List<Path> anchors;

  @Override
  public Integer call() {
    Home opened = home.open();
    return export == null
        ? home.recorded(opened, database -> verify(opened, database.trail()))
        : home.recordedWhereReachable(opened, () -> verify(opened, new ExportedTrail(export)));
  }

  private int verify(Home opened, Trail trail) {
    Evidence evidence = evidence(opened); // before the trail, which goes on
    Report report = TrailVerification.verify(trail, evidence);
    report.lines().forEach(Console.standard()::line);
    return report.verdict().exitCode();
  }

  private Evidence evidence(Home opened) {
    Path keys = publicKeys == null ? new SigningKeyFolder(opened.audit()).publicKeys() : publicKeys;
    return anchors == null
        ? Evidence.written(keys, new AnchorPlaces(opened).files())
        : Evidence.read(keys, anchors);
  }
}
