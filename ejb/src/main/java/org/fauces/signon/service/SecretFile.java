package org.fauces.signon.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fauces.shared.domain.Sensitive;
import org.fauces.signon.domain.SettingRefused;

/** A secret of one line, in a file that the operator's command has looked at, if it knows of it. */
final class SecretFile {
  private SecretFile() {}

  /** The secret in the file that a setting names; the rest may be set past the command. */
  static Sensitive<String> read(String setting, Optional<Path> file) {
    try {
      var path = file.orElseThrow(() -> new SettingRefused(setting, "is missing"));
      var secret = Files.readString(path).strip();
      if (secret.isEmpty()) {
        throw new SettingRefused(setting, "names an empty file");
      }
      return Sensitive.of(secret);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
