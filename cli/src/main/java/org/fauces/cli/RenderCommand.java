package org.fauces.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.fauces.ai.simulator.ContactSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    description = {
      "Draws simulated throats, one photo of each patient, into one PNG file,",
      "and says what each patient has. Nobody on it exists."
    })
final class RenderCommand implements Callable<Integer> {
  private static final int MOST_PATIENTS = 400;
  private static final int MOST_CELL_PX = 512;

  @Spec private CommandSpec command;

  @Option(
      names = "--sheet",
      paramLabel = "FILE",
      description = "The PNG file (default: ${DEFAULT-VALUE}).")
  private Path sheet = Path.of("throats.png");

  @Option(
      names = "--patients",
      paramLabel = "N",
      description = "How many, the conditions in turn (default: ${DEFAULT-VALUE}).")
  private int patients = 24;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The same seed draws the same throats (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--columns",
      paramLabel = "N",
      description = "Photos beside each other (default: ${DEFAULT-VALUE}).")
  private int columns = 8;

  @Option(
      names = "--cell",
      paramLabel = "PIXELS",
      description = "Edge of one photo on the sheet (default: ${DEFAULT-VALUE}).")
  private int cellPx = 160;

  @Override
  public Integer call() {
    within("--patients", patients, MOST_PATIENTS);
    within("--columns", columns, MOST_PATIENTS);
    within("--cell", cellPx, MOST_CELL_PX);
    var drawn = ContactSheet.of(seed, patients, Math.min(columns, patients), cellPx);
    write(drawn);
    Console console = Console.standard();
    console.line("Simulated throats, row by row: " + sheet);
    for (int i = 0; i < drawn.patients().size(); i++) {
      var patient = drawn.patients().get(i);
      console.line(
          "%3d  %-16s %2d years, %2.0f h since onset, lesions %s"
              .formatted(
                  i + 1,
                  patient.condition().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                  patient.ageYears(),
                  patient.onsetHours(),
                  patient.throat().type()));
    }
    return 0;
  }

  private void within(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw new ParameterException(
          command.commandLine(), option + " must lie between 1 and " + most + ".");
    }
  }

  /** Beside its place first: an interrupted or failing command leaves no half picture. */
  private void write(ContactSheet drawn) {
    Path target = sheet.toAbsolutePath();
    try {
      Path draft = Files.createTempFile(target.getParent(), ".throats", ".png");
      try {
        ImageIO.write(drawn.picture(), "png", draft.toFile());
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new CommandFailure("The file " + sheet + " cannot be written.", e);
    }
  }
}
