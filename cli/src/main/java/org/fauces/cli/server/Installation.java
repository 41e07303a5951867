package org.fauces.cli.server;

import java.nio.file.Files;
import java.nio.file.Path;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.home.PrivateFiles;

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

  public Path databasePrograms() {
    return root.resolve("database");
  }

  public Path serverScript() {
    return root.resolve("wlp/bin/server");
  }

  /** Changes whenever the server's runtime is replaced or moved. */
  String runtimeIdentity() {
    return root + "\n" + PrivateFiles.read(root.resolve("wlp/lib/versions/openliberty.properties"));
  }

  public Path serverTemplate() {
    return root.resolve("server");
  }

  public Path model() {
    return root.resolve("model");
  }
}
