package org.fauces.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "trust",
    mixinStandardHelpOptions = true,
    description = {
      "Trusts whoever holds the key to sign models for this home, beside the project itself;",
      "without a file it lists the keys that are trusted. On several nodes: on each."
    })
final class ModelTrustCommand implements Callable<Integer> {
  @Mixin private ModelHome home;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The public key; compare its fingerprint with its holder's by another way.")
  private Path key;

  @Override
  public Integer call() {
    Console console = Console.standard();
    if (key == null) {
      home.open().fingerprints().forEach(console::line);
      return 0;
    }
    return home.change(
        folder ->
            console.line("Models signed by " + folder.trust(key) + " are taken from now on."));
  }
}
