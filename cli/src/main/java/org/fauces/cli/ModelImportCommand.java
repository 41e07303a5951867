package org.fauces.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fauces.ai.ModelUnavailable;
import org.fauces.cli.model.ModelFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Gives a signed model to the registry of this home's server. It judges nobody before two",
      "people approved it and one of them activated it."
    })
final class ModelImportCommand implements Callable<Integer> {
  @Mixin private ModelHome home;

  @Parameters(paramLabel = "FILE", description = "The model.")
  private Path file;

  @Override
  public Integer call() {
    return home.change(this::leave);
  }

  private void leave(ModelFolder folder) {
    try (var model = folder.open(file)) {
      var found = model.description();
      folder.leave(file, found.digest());
      Console.standard()
          .line(
              "%s %s (%s) is imported within seconds, or when the server starts."
                  .formatted(found.name(), found.version(), found.digest()));
    } catch (ModelUnavailable e) {
      throw new CommandFailure(e.getMessage(), e);
    }
  }
}
