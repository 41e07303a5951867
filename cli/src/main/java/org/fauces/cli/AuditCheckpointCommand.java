package org.fauces.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.fauces.audit.format.AnchorFile;
import org.fauces.audit.format.TrailUnreadable;
import org.fauces.cli.audit.AnchorPlaces;
import org.fauces.cli.audit.TrailDatabase;
import org.fauces.cli.home.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "checkpoint",
    mixinStandardHelpOptions = true,
    description = {
      "Prints the newest checkpoint of the anchor, one line, to be kept on paper or as a QR code:",
      "a file with this line is an anchor for 'audit verify --anchor', and one that the server",
      "goes on with."
    })
final class AuditCheckpointCommand implements Callable<Integer> {
  @Mixin AuditHome home;

  @Option(
      names = "--of-database",
      description = {
        "Of the database and not of the anchor: to begin an anchor anew after a database was",
        "restored, once the loss is looked into."
      })
  private boolean ofDatabase;

  @Override
  public Integer call() {
    Home opened = home.open();
    return ofDatabase
        ? home.recorded(opened, database -> print(() -> newest(database)))
        : print(() -> newestOfAnchor(opened));
  }

  private static int print(Supplier<String> newest) {
    try {
      Console.standard().line(newest.get());
      return 0;
    } catch (TrailUnreadable e) {
      throw new CommandFailure(e.getMessage(), e);
    }
  }

  private static String newest(TrailDatabase database) {
    return database
        .newestCheckpoint()
        .orElseThrow(() -> new CommandFailure("Nothing is signed yet."));
  }

  private static String newestOfAnchor(Home opened) {
    var lines = new AnchorFile(new AnchorPlaces(opened).files().get(0)).read().lines();
    if (lines.isEmpty()) {
      throw new CommandFailure("The anchor is empty: nothing is signed yet.");
    }
    return lines.get(lines.size() - 1);
  }
}
