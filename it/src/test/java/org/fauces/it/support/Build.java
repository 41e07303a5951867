package org.fauces.it.support;

import java.nio.file.Path;
import java.util.Optional;

/** Where the build put things. */
public final class Build {
  private Build() {}

  /** The root of the checkout. */
  public static Path root() {
    return Path.of(System.getProperty("fauces.it.root", "..")).toAbsolutePath().normalize();
  }

  /** This module's build folder, for all that tests write. */
  public static Path target() {
    return Path.of(System.getProperty("fauces.it.target", "target")).toAbsolutePath().normalize();
  }

  /** The unpacked distribution. */
  public static Path distribution() {
    return root().resolve("dist/target/fauces");
  }

  /** What a hospital unpacks; empty when the build was told to leave it out. */
  public static Optional<Path> archive() {
    return Folders.files(root().resolve("dist/target")).stream()
        .filter(file -> file.getFileName().toString().endsWith(".tar.gz"))
        .findFirst();
  }
}
