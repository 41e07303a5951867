package org.fauces.cli;

import org.fauces.cli.audit.TrailDatabase;
import org.fauces.cli.home.Home;
import org.fauces.cli.server.Installation;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The record of a command that must also work while the database does not run, such as one that
 * stops what is broken or replaces a key that may be known: then it says that it is not recorded.
 */
final class CommandRecord {
  private CommandRecord() {}

  static void whereReachable(Home home, CommandSpec command) {
    TrailDatabase.reachable(home, Installation.current())
        .ifPresentOrElse(
            events -> {
              try {
                events.record(CommandText.of(command));
              } catch (CommandFailure e) {
                Console.standard().line(e.getMessage());
              }
            },
            () -> Console.standard().line("Not recorded in the audit trail: no database runs."));
  }
}
