package org.fauces.cli;

import java.nio.file.Path;
import org.fauces.cli.audit.TrailDatabase;
import org.fauces.cli.home.Home;
import org.fauces.cli.server.Installation;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whose audit trail a verb is about. */
public class AuditHome {
  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      description = "Folder of the installation's data (default: ~/.fauces).")
  private Path folder = Path.of(System.getProperty("user.home"), ".fauces");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** The home; none is made for a question. */
  Home open() {
    if (!Home.exists(folder)) {
      throw new CommandFailure("There is no Fauces home at " + folder + ".");
    }
    Home home = Home.open(folder);
    CommandLog.into(home);
    return home;
  }

  TrailDatabase database(Home home) {
    return TrailDatabase.open(home, Installation.current());
  }

  void recordWhereReachable(Home home) {
    CommandRecord.whereReachable(home, command);
  }

  String text() {
    return CommandText.of(command);
  }
}
