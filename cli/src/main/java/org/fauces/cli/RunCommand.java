package org.fauces.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Starts database and server in the foreground; Ctrl-C stops both.")
final class RunCommand implements Callable<Integer> {
  @Mixin ServerOptions options;

  @Override
  public Integer call() {
    Console console = Console.standard();
    Session session = Session.start(console, options, false);
    session.offerSetup();
    console.line("Ctrl-C stops it.");
    session.watch();
    return 0;
  }
}
