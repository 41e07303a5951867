package org.fauces.signon.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fauces.shared.domain.Sensitive;

/** A secret of one line, in a file that the operator's command has looked at. */
final class SecretFile {
  private SecretFile() {}

  static Sensitive<String> read(Path file) {
    try {
      return Sensitive.of(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
