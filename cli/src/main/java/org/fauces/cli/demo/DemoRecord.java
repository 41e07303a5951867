package org.fauces.cli.demo;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import org.fauces.cli.home.PrivateFiles;

/**
 * What a demonstration remembers between two starts of one home: ids, so that a repeated request is
 * the same request, and which accounts it has already activated. Passwords are among the secrets.
 */
final class DemoRecord {
  private final Path file;
  private final Properties facts = new Properties();

  DemoRecord(Path folder) {
    this.file = folder.resolve("demo.properties");
    if (Files.exists(file)) {
      try {
        facts.load(new StringReader(PrivateFiles.read(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The id of this name; made, and written down before anybody sees it, on first use. */
  UUID id(String name) {
    String known = facts.getProperty(name);
    if (known == null) {
      known = UUID.randomUUID().toString();
      put(name, known);
    }
    return UUID.fromString(known);
  }

  boolean isDone(String step) {
    return facts.containsKey("done." + step);
  }

  void done(String step) {
    put("done." + step, "true");
  }

  /** 1 at the first call in a home, then 2, and so on. */
  int next(String counter) {
    int next = Integer.parseInt(facts.getProperty(counter, "0")) + 1;
    put(counter, String.valueOf(next));
    return next;
  }

  String get(String name) {
    return facts.getProperty(name);
  }

  void put(String name, String value) {
    facts.setProperty(name, value);
    StringWriter text = new StringWriter();
    try {
      facts.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PrivateFiles.write(file, text.toString());
  }
}
