package org.fauces.protection.service;

import java.nio.file.Path;

/** Real master keys in a test's own directory. */
public final class TestKeys {
  private TestKeys() {}

  public static Keys in(Path directory) {
    var keys = new Keys();
    keys.directory = directory.resolve("keys");
    keys.load();
    return keys;
  }
}
