package org.fauces.cli;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the verbs. */
@Command(
    name = "fauces",
    mixinStandardHelpOptions = true,
    version = "Fauces",
    description = {
      "Supports the diagnosis of infectious disease from throat photographs and an interview.",
      "Not an approved medical device."
    },
    subcommands = {RunCommand.class, StopCommand.class, StatusCommand.class})
public final class Main {
  private static final int FAILED = 1;

  /** Held, because the log manager forgets the level of a logger that nobody holds. */
  private static final Logger MIGRATION_LOG = Logger.getLogger("org.flywaydb");

  private Main() {}

  public static void main(String[] arguments) {
    // Its running commentary is for developers; this command tells the operator what was done.
    MIGRATION_LOG.setLevel(Level.WARNING);
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.setExecutionExceptionHandler(
        (failure, command, result) -> {
          command.getErr().println("fauces: " + sentence(failure));
          return FAILED;
        });
    return line;
  }

  /** Expected failures are one sentence; anything else is a fault of ours and shows its type. */
  private static String sentence(Exception failure) {
    if (failure instanceof CommandFailure) {
      return failure.getMessage();
    }
    return "an unexpected fault: " + failure;
  }
}
