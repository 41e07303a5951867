package org.fauces.cli.home;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** What a home knows about itself, in one file of its folder {@code conf}. */
final class HomeFacts {
  private final Path file;
  private final Properties facts;

  private HomeFacts(Path file, Properties facts) {
    this.file = file;
    this.facts = facts;
  }

  static boolean exist(Path root) {
    return Files.exists(file(root));
  }

  /** Those of a home that is being made; nothing is written yet. */
  static HomeFacts none(Path root) {
    return new HomeFacts(file(root), new Properties());
  }

  static HomeFacts read(Path root) {
    Properties facts = new Properties();
    try {
      facts.load(new StringReader(Files.readString(file(root))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new HomeFacts(file(root), facts);
  }

  private static Path file(Path root) {
    return root.resolve("conf").resolve("home.properties");
  }

  boolean has(String name) {
    return facts.containsKey(name);
  }

  String get(String name, String otherwise) {
    return facts.getProperty(name, otherwise);
  }

  void set(String name, String value) {
    facts.setProperty(name, value);
  }

  void save() {
    StringWriter text = new StringWriter();
    try {
      facts.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PrivateFiles.write(file, text.toString());
  }
}
