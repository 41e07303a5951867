package org.fauces.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.fauces.cli.home.Home;
import org.fauces.cli.process.ProcessRecord;
import org.fauces.cli.server.Installation;
import org.fauces.cli.server.LibertyServer;
import org.fauces.cli.server.ServerClient;
import org.fauces.cli.server.ServerClient.Health;
import org.fauces.cli.supervision.HomeLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Tells whether a home's server and database run and are ready.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:ready", "3:not running or not ready"})
final class StatusCommand implements Callable<Integer> {
  private static final int NOT_READY = 3;

  @Mixin HomeOptions options;

  @Override
  public Integer call() {
    Console console = Console.standard();
    if (!Home.exists(options.home())) {
      console.line("There is no Fauces home at " + options.home() + ".");
      return NOT_READY;
    }
    Home home = Home.open(options.home());
    console.line("home        " + home.root());
    console.line("supervisor  " + state(HomeLock.record(home)));
    console.line("database    " + state(new ProcessRecord(home.run().resolve("database.pid"))));
    console.line("server      " + state(new ProcessRecord(home.run().resolve("server.pid"))));
    Optional<Health> health =
        new LibertyServer(Installation.current(), home)
            .localUrl()
            .flatMap(url -> new ServerClient(home, url).health("ready"));
    console.line("readiness   " + health.map(StatusCommand::text).orElse("no answer"));
    return health.filter(Health::up).isPresent() ? 0 : NOT_READY;
  }

  private static String state(ProcessRecord record) {
    return record.find().map(process -> "running, pid " + process.pid()).orElse("not running");
  }

  private static String text(Health health) {
    return health.up() ? "ready" : "not ready: " + String.join(", ", health.failing());
  }
}
