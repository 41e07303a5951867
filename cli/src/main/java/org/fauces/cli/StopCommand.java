package org.fauces.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.fauces.cli.database.EmbeddedDatabase;
import org.fauces.cli.home.Home;
import org.fauces.cli.process.Child;
import org.fauces.cli.server.Installation;
import org.fauces.cli.server.LibertyServer;
import org.fauces.cli.supervision.HomeLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "stop",
    mixinStandardHelpOptions = true,
    description = "Stops server and database of a home, also ones that outlived a killed command.")
final class StopCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Mixin HomeOptions options;
  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    Console console = Console.standard();
    Path folder = options.home();
    if (!Home.exists(folder)) {
      throw new CommandFailure("There is no Fauces home at " + folder + ".");
    }
    Home home = Home.open(folder);
    return CommandRecord.whereReachable(home, command, () -> stop(home, console));
  }

  private static int stop(Home home, Console console) {
    HomeLock.record(home).find().map(Child::of).ifPresent(running -> running.stop(PATIENCE));
    stopSurvivors(home);
    console.line("Stopped.");
    return 0;
  }

  private static void stopSurvivors(Home home) {
    Installation installation = Installation.current();
    try (HomeLock lock = HomeLock.take(home)) {
      new LibertyServer(installation, home).stop();
      new EmbeddedDatabase(installation.databasePrograms(), home, 0).stop();
    }
  }
}
