package org.fauces.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "distrust",
    mixinStandardHelpOptions = true,
    description = {
      "Trusts a key no more. A model that it signed is not loaded again;",
      "one that is in use stays so until another is activated or the server starts anew."
    })
final class ModelDistrustCommand implements Callable<Integer> {
  @Mixin private ModelHome home;

  @Parameters(paramLabel = "FINGERPRINT", description = "As 'fauces model trust' lists it.")
  private String fingerprint;

  @Override
  public Integer call() {
    return home.change(
        folder -> {
          folder.distrust(fingerprint);
          Console.standard().line("Models signed by " + fingerprint + " are not taken any more.");
        });
  }
}
