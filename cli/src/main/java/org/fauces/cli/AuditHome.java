package org.fauces.cli;

import java.nio.file.Path;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
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

  /** Does with its database what the verb is for; nothing where that cannot be recorded. */
  int recorded(Home home, ToIntFunction<TrailDatabase> deed) {
    try (TrailDatabase database = TrailDatabase.open(home, Installation.current())) {
      return CommandRecord.of(database.events(), command, () -> deed.applyAsInt(database));
    }
  }

  /** Does what needs no database, recorded if there is one. */
  int recordedWhereReachable(Home home, IntSupplier deed) {
    return CommandRecord.whereReachable(home, command, deed);
  }
}
