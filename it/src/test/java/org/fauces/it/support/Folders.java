package org.fauces.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Files of a folder, at any depth. */
public final class Folders {
  private Folders() {}

  /** Removes a folder of an earlier run with everything in it. */
  public static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Regular files below a folder; a file that goes away while looking is passed over. */
  public static List<Path> files(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Regular files below a folder that have this id somewhere in their path. */
  public static List<Path> filesNamed(Path folder, UUID id) {
    return files(folder).stream().filter(file -> file.toString().contains(id.toString())).toList();
  }
}
