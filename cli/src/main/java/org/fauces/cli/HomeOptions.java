package org.fauces.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which installation a verb is about. */
public class HomeOptions {
  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      description = {
        "Folder of this installation's data",
        "(default: ~/.fauces; demo: ~/.fauces-demo)."
      })
  private Path home;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      description = {
        "Added to every port: 9443 for HTTPS, 9306 for the database (default: 0).",
        "A home that was started knows its own: 'status' and 'stop' need none."
      })
  int portOffset;

  Path home() {
    return homeOr(".fauces");
  }

  /** Simulated patients never lie where real ones will. */
  Path demoHome() {
    return homeOr(".fauces-demo");
  }

  private Path homeOr(String name) {
    return home == null ? Path.of(System.getProperty("user.home"), name) : home;
  }
}
