package org.fauces.it.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.fauces.it.support.Build;

/** What a run came to, in a file of the build for whoever wants to read it afterwards. */
record Summary(Path file) {
  static Summary of(String name) {
    return new Summary(Build.target().resolve(name + "-summary.txt"));
  }

  void write(String summary, Collection<String> findings) throws IOException {
    Files.writeString(file, summary + "\n" + String.join("\n", findings));
  }
}
