package org.fauces.cli;

import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.fauces.cli.server.Installation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The root of the verbs. */
@Command(
    name = "fauces",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = {
      "Supports the diagnosis of infectious disease from throat photographs and an interview.",
      "Not an approved medical device."
    },
    subcommands = {
      RunCommand.class,
      DemoCommand.class,
      StopCommand.class,
      StatusCommand.class,
      DatabaseSetupCommand.class,
      KeysCommand.class,
      AuditCommand.class,
      RenderCommand.class,
      CeilingsCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      EvaluateGateCommand.class,
      ModelCommand.class
    })
public final class Main {
  private static final System.Logger LOG = System.getLogger(Main.class.getName());

  private Main() {}

  public static void main(String[] arguments) {
    CommandLog.quiet();
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.setExecutionExceptionHandler(
        (failure, command, result) -> {
          LOG.log(Level.ERROR, "The command failed", failure);
          command.getErr().println("fauces: " + sentence(failure));
          return command.getCommandSpec().exitCodeOnExecutionException();
        });
    return line;
  }

  /** Expected failures are one sentence; anything else is a fault of ours and shows its type. */
  private static String sentence(Exception failure) {
    if (failure instanceof CommandFailure) {
      return failure.getMessage();
    }
    if (failure.getCause() instanceof FileSystemException file) {
      return file.getFile() + " cannot be used: " + reason(file) + ".";
    }
    return "an unexpected fault: " + failure;
  }

  private static String reason(FileSystemException failure) {
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "it does not exist";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "it is no folder";
    }
    return failure.getReason() == null ? "the disk refuses it" : failure.getReason();
  }

  /** The version of the unpacked distribution that this command belongs to. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Fauces " + Installation.current().version()};
    }
  }
}
