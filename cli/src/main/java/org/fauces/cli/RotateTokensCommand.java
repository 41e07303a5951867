package org.fauces.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.fauces.cli.home.Home;
import org.fauces.cli.server.TokenKeyStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "rotate-tokens",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a new key for access tokens, also while the server runs; nobody is signed out.",
      "The one before is accepted until its last token has died."
    })
final class RotateTokensCommand implements Callable<Integer> {
  private static final int LONGEST_SECONDS = 604_800; // a week

  @Mixin HomeOptions options;
  @Spec private CommandSpec command;

  @Option(
      names = "--after",
      paramLabel = "SECONDS",
      description = {
        "When the new key begins to sign (default: 0).",
        "With several nodes: longer than it takes to copy tls/tokens.* to the others."
      })
  private int afterSeconds;

  @Option(
      names = "--revoke",
      description = "The keys before are worth nothing at once: for a key that may be known.")
  private boolean revoke;

  @Override
  public Integer call() {
    if (afterSeconds < 0 || afterSeconds > LONGEST_SECONDS || (revoke && afterSeconds > 0)) {
      throw new CommandFailure("--after takes seconds up to a week, and not with --revoke.");
    }
    if (!Home.exists(options.home())) {
      throw new CommandFailure("There is no Fauces home at " + options.home() + ".");
    }
    var home = Home.open(options.home());
    return CommandRecord.whereReachable(home, command, () -> rotate(home));
  }

  private int rotate(Home home) {
    var store = new TokenKeyStore(home);
    var name = revoke ? store.revoke() : store.rotate(Duration.ofSeconds(afterSeconds));
    Console.standard().line("Access tokens are signed with the key " + name + when() + ".");
    return 0;
  }

  private String when() {
    return afterSeconds == 0 ? "" : " in " + afterSeconds + " s";
  }
}
