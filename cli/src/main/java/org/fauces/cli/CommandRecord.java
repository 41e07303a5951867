package org.fauces.cli;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.fauces.cli.audit.CommandEvents;
import org.fauces.cli.audit.CommandEvents.Begun;
import org.fauces.cli.audit.TrailDatabase;
import org.fauces.cli.home.Home;
import org.fauces.cli.server.Installation;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The record of a command around its deed: that it was begun, before anything is done, and by which
 * exit code it ended. One that is killed leaves its beginning.
 */
final class CommandRecord {
  private static final String NOT_RECORDED =
      "%s is not recorded in the audit trail: no database runs.";

  private CommandRecord() {}

  /** Does nothing that cannot be recorded; answers the exit code of the deed. */
  static int of(CommandEvents events, CommandSpec command, IntSupplier deed) {
    var begun = events.begin(CommandText.of(command));
    return ended(deed, command, begun::end);
  }

  /**
   * The same for a command that must also work while the database does not run, such as one that
   * stops what is broken or replaces a key that may be known: then it says that it is not recorded.
   */
  static int whereReachable(Home home, CommandSpec command, IntSupplier deed) {
    Supplier<Optional<CommandEvents>> reachable =
        () -> TrailDatabase.reachable(home, Installation.current());
    var events = reachable.get();
    if (events.isEmpty()) {
      say(NOT_RECORDED.formatted("This command"));
    }
    var begun = events.flatMap(found -> begin(found, command));
    return begun.isEmpty()
        ? deed.getAsInt()
        : ended(deed, command, exitCode -> end(reachable.get(), begun.get(), exitCode));
  }

  private static Optional<Begun> begin(CommandEvents events, CommandSpec command) {
    try {
      return Optional.of(events.begin(CommandText.of(command)));
    } catch (CommandFailure e) {
      say(e.getMessage());
      return Optional.empty();
    }
  }

  private static void end(Optional<CommandEvents> reachable, Begun begun, int exitCode) {
    if (reachable.isEmpty()) {
      say(NOT_RECORDED.formatted("How this command ended"));
      return;
    }
    try {
      begun.end(exitCode);
    } catch (CommandFailure e) {
      say(e.getMessage());
    }
  }

  private static int ended(IntSupplier deed, CommandSpec command, IntConsumer end) {
    int exitCode;
    try {
      exitCode = deed.getAsInt();
    } catch (RuntimeException failure) {
      try {
        end.accept(command.exitCodeOnExecutionException());
      } catch (CommandFailure e) { // the operator is to see why the deed failed
        failure.addSuppressed(e);
      }
      throw failure;
    }
    end.accept(exitCode);
    return exitCode;
  }

  private static void say(String sentence) {
    Console.standard().line(sentence);
  }
}
