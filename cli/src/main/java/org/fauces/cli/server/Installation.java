package org.fauces.cli.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.home.PrivateFiles;
import org.fauces.shared.format.Sha256;

/** The unpacked distribution this command was started from; nothing is ever written into it. */
public record Installation(Path root) {
  /** Set by the launcher. */
  static final String PROPERTY = "fauces.install";

  public static Installation current() {
    String folder = System.getProperty(PROPERTY);
    if (folder == null || !Files.isDirectory(Path.of(folder, "wlp"))) {
      throw new CommandFailure("Start this command with the script 'fauces' of the distribution.");
    }
    return new Installation(Path.of(folder).toAbsolutePath().normalize());
  }

  public String version() {
    return PrivateFiles.read(root.resolve("VERSION")).strip();
  }

  public Path databasePrograms() {
    return root.resolve("database");
  }

  public Path serverScript() {
    return root.resolve("wlp/bin/server");
  }

  /**
   * Changes whenever the server's runtime or the application is replaced or moved. The application
   * counts by its content: its parts carry the same time in every build.
   */
  String runtimeIdentity() {
    try {
      return String.join(
          "\n",
          root.toString(),
          HexFormat.of().formatHex(Sha256.of(root.resolve("server/apps/fauces.ear"))),
          Files.readString(root.resolve("wlp/lib/versions/openliberty.properties")));
    } catch (IOException e) {
      throw new CommandFailure(
          "The installation at " + root + " is not whole; unpack it again.", e);
    }
  }

  public Path serverTemplate() {
    return root.resolve("server");
  }

  public Path model() {
    return root.resolve("model");
  }
}
