package org.fauces.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which installation a verb is about. */
public class HomeOptions {
  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      description = "Folder of this installation's data (default: ~/.fauces).")
  Path home = Path.of(System.getProperty("user.home"), ".fauces");

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      description = {
        "Added to every port: 9443 for HTTPS, 9306 for the database (default: 0).",
        "A home that was started knows its own: 'status' and 'stop' need none."
      })
  int portOffset;
}
