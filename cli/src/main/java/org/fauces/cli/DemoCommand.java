package org.fauces.cli;

import java.util.concurrent.Callable;
import org.fauces.cli.demo.Demonstration;
import org.fauces.cli.demo.SimulatedDemoPatients;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Like run, and examines three simulated patients; Ctrl-C stops it.",
      "Its home is one of its own for good: no real patient may stand among simulated ones."
    })
final class DemoCommand implements Callable<Integer> {
  @Mixin ServerOptions options;

  @Override
  public Integer call() {
    Console console = Console.standard();
    Session session = Session.start(console, options, true);
    new Demonstration(console, session.client(), session.home(), session.settings().publicUrl())
        .run(session.setupCode(), new SimulatedDemoPatients());
    console.line("Server and portal stay open; Ctrl-C stops them.");
    console.line("What they store lies in " + session.home().root() + ".");
    session.watch();
    return 0;
  }
}
