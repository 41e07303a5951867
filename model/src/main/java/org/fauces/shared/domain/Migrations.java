package org.fauces.shared.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The migrations that are packed with this version, from the index that the build writes. The
 * operator's command runs them; the server only compares.
 */
public enum Migrations {
  MAIN("main"),
  AUDIT("audit");

  private static final String INDEX = "/db/migration/index.properties";
  private static final Pattern FILE = Pattern.compile("V(\\d+)__.+\\.sql");

  private final String folder;

  Migrations(String folder) {
    this.folder = folder;
  }

  /** The number of the newest migration. */
  public int newest() {
    return files().stream().mapToInt(Migrations::number).max().orElseThrow();
  }

  List<String> files() {
    return Arrays.asList(index().getProperty(folder).split(","));
  }

  private static int number(String file) {
    var name = FILE.matcher(file);
    if (!name.matches()) {
      throw new IllegalStateException("not named like a migration: " + file);
    }
    return Integer.parseInt(name.group(1));
  }

  private static Properties index() {
    var properties = new Properties();
    try (var in = Migrations.class.getResourceAsStream(INDEX)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
