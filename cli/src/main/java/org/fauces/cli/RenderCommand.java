package org.fauces.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.fauces.ai.simulator.ContactSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    description = "Draws simulated throats, one row per condition, into one PNG file.")
final class RenderCommand implements Callable<Integer> {
  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "The PNG file (default: throats.png).")
  private Path output = Path.of("throats.png");

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The same seed draws the same throats (default: 1).")
  private long seed = 1;

  @Option(
      names = "--columns",
      paramLabel = "N",
      description = "Patients per condition (default: 8).")
  private int columns = 8;

  @Option(
      names = "--cell",
      paramLabel = "PIXELS",
      description = "Edge of one throat (default: 160).")
  private int cellPx = 160;

  @Override
  public Integer call() {
    BufferedImage sheet = ContactSheet.draw(seed, columns, cellPx);
    try {
      ImageIO.write(sheet, "png", output.toFile());
    } catch (IOException e) {
      throw new CommandFailure("The file " + output + " cannot be written.", e);
    }
    Console.standard().line("Simulated throats: " + output);
    return 0;
  }
}
