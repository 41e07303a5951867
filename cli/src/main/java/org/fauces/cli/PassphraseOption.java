package org.fauces.cli;

import java.nio.file.Path;
import org.fauces.cli.home.PrivateFiles;
import picocli.CommandLine.Option;

/** The passphrase of a key file; never an argument, since others see those. */
public class PassphraseOption {
  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description = "The first line is the passphrase of the key.")
  private Path file;

  /** Empty when none was given. */
  char[] read() {
    if (file == null) {
      return new char[0];
    }
    String line = PrivateFiles.read(file).lines().findFirst().orElse("");
    if (line.isEmpty()) {
      throw new CommandFailure("The file " + file + " begins with an empty line.");
    }
    return line.toCharArray();
  }
}
