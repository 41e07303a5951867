package org.fauces.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fauces.ai.ModelUnavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Opens a model as the server of this home would and prints what it says of itself.")
final class ModelShowCommand implements Callable<Integer> {
  @Mixin private ModelHome home;

  @Parameters(paramLabel = "FILE", description = "The model.")
  private Path file;

  @Override
  public Integer call() {
    try (var model = home.open().open(file)) {
      Console console = Console.standard();
      console.line("Digest " + model.description().digest() + ", signed by " + model.signer());
      console.line(model.manifest().json());
      return 0;
    } catch (ModelUnavailable e) {
      throw new CommandFailure(e.getMessage(), e);
    }
  }
}
