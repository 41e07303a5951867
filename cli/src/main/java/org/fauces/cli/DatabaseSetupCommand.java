package org.fauces.cli;

import java.util.concurrent.Callable;
import org.fauces.cli.database.SetupSql;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "database-setup",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the SQL that an external MariaDB or MySQL needs once, for its administrator.",
      "It contains this home's generated passwords: pipe it, do not keep it."
    })
final class DatabaseSetupCommand implements Callable<Integer> {
  @Mixin HomeOptions options;

  @Option(
      names = "--from",
      paramLabel = "HOST",
      description = "Where the server connects from, as the database sees it (default: 127.0.0.1).")
  private String from = "127.0.0.1";

  @Override
  public Integer call() {
    if (!from.matches("[A-Za-z0-9.:%_-]+")) {
      throw new CommandFailure("--from must be a host name or an address.");
    }
    Home home = Home.open(options.home());
    Console console = Console.standard();
    SetupSql.statements(
            from,
            home.secrets().getOrCreate(Secret.DATABASE_OWNER),
            home.secrets().getOrCreate(Secret.DATABASE_APP))
        .forEach(console::line);
    return 0;
  }
}
