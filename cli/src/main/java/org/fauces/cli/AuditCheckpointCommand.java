package org.fauces.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.fauces.audit.format.Anchor;
import org.fauces.audit.format.AnchorFile;
import org.fauces.audit.format.TrailUnreadable;
import org.fauces.cli.audit.AnchorPlaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "checkpoint",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the newest checkpoint of the anchor, one line, to be kept on paper or as a QR code:",
      "a file with this line is an anchor for 'audit verify --anchor'."
    })
final class AuditCheckpointCommand implements Callable<Integer> {
  @Mixin AuditHome home;

  @Override
  public Integer call() {
    List<String> lines = read(new AnchorFile(new AnchorPlaces(home.open()).files().get(0))).lines();
    if (lines.isEmpty()) {
      throw new CommandFailure("The anchor is empty: nothing is signed yet.");
    }
    Console.standard().line(lines.get(lines.size() - 1));
    return 0;
  }

  private static Anchor read(AnchorFile file) {
    try {
      return file.read();
    } catch (TrailUnreadable e) {
      throw new CommandFailure(e.getMessage(), e);
    }
  }
}
