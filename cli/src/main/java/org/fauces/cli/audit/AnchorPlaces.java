package org.fauces.cli.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fauces.audit.format.AnchorFile;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.PrivateFiles;

/**
 * Where a home keeps its anchors. The home remembers it, so that whoever verifies later looks at
 * the same files as the server writes.
 */
public final class AnchorPlaces {
  private static final List<String> SETTINGS =
      List.of("fauces.audit.anchor-file", "fauces.audit.second-anchor-file");

  private final Path memory;
  private final Path usual;

  public AnchorPlaces(Home home) {
    this.memory = home.audit().resolve("anchors");
    this.usual = home.audit().resolve("anchor.txt");
  }

  /** The first and, if there is one, the second. */
  public List<Path> files() {
    if (!Files.exists(memory)) {
      return List.of(usual);
    }
    return PrivateFiles.read(memory).lines().map(Path::of).toList();
  }

  /** As the server reads them. */
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    List<Path> files = files();
    for (int i = 0; i < files.size(); i++) {
      settings.put(SETTINGS.get(i), files.get(i).toString());
    }
    return settings;
  }

  /**
   * Remembers new places; null leaves one as it was. A new place begins with the newest line of the
   * first one before it, since the server itself begins none for a trail that is signed.
   */
  public void remember(Path first, Path second) {
    if (first == null && second == null) {
      return;
    }
    List<Path> files = new ArrayList<>(files());
    if (first != null) {
      carryOn(files.get(0), first);
      files.set(0, first);
    }
    if (second != null) {
      carryOn(files.get(0), second);
      files.subList(1, files.size()).clear();
      files.add(second);
    }
    PrivateFiles.write(
        memory,
        String.join(
            "\n", files.stream().map(f -> f.toAbsolutePath().normalize().toString()).toList()));
  }

  private static void carryOn(Path from, Path to) {
    if (Files.exists(to) || !Files.exists(from)) {
      return;
    }
    try {
      new AnchorFile(to).append(new AnchorFile(from).last().stream().toList());
    } catch (IOException e) {
      throw new CommandFailure("The anchor " + to + " cannot be written.", e);
    }
  }
}
