package org.fauces.cli;

import java.nio.file.Path;
import org.fauces.cli.audit.AnchorPlaces;
import org.fauces.cli.home.Home;
import picocli.CommandLine.Option;

/** Where the audit trail is anchored; a home remembers it. */
public class AnchorOptions {
  @Option(
      names = "--anchor-file",
      paramLabel = "FILE",
      description = {
        "Where signed checkpoints of the audit trail are kept (default: in the home).",
        "Choose another volume: what is put back together with the database proves nothing."
      })
  Path anchorFile;

  @Option(
      names = "--second-anchor-file",
      paramLabel = "FILE",
      description = "A second place for the same, such as a folder of another host.")
  Path secondAnchorFile;

  void remember(Home home) {
    new AnchorPlaces(home).remember(anchorFile, secondAnchorFile);
  }
}
