package org.fauces.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.PrivateFiles;

/**
 * Another server on the database of the first, with a home of its own: an operator copies secrets
 * and keys to it, with the anchor as it is then, and nothing else.
 */
public final class SecondNode implements AutoCloseable {
  private final RunningFauces first;
  private final RunningFauces second;

  private SecondNode(RunningFauces first, RunningFauces second) {
    this.first = first;
    this.second = second;
  }

  public static SecondNode beside(RunningFauces first) {
    return beside(first, home -> {});
  }

  /** The same, set in another way before it starts. */
  public static SecondNode beside(RunningFauces first, Consumer<Path> setting) {
    var home = Build.target().resolve("second-home");
    Folders.delete(home);
    Home.open(home);
    Stream.of("secrets", "keys", "audit").forEach(folder -> copy(first.home(), home, folder));
    copyTokenKeys(first.home(), home);
    setting.accept(home);
    return new SecondNode(first, RunningFauces.startOn(home, "--database", database(first.home())));
  }

  public RunningFauces fauces() {
    return second;
  }

  /** Brings the token keys that the first one's command has made. */
  public void copyTokenKeys() {
    copyTokenKeys(first.home(), second.home());
  }

  // the public halves first, as the command itself does
  private static void copyTokenKeys(Path from, Path to) {
    Stream.of("tls/tokens.jwks", "tls/tokens.p12")
        .forEach(file -> replace(from.resolve(file), to.resolve(file)));
  }

  private static void copy(Path from, Path to, String folder) {
    Folders.files(from.resolve(folder))
        .forEach(file -> replace(file, to.resolve(from.relativize(file))));
  }

  private static void replace(Path from, Path to) {
    try {
      PrivateFiles.write(to, Files.readAllBytes(from)); // in one step
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String database(Path home) {
    var settings = new Properties();
    var file = home.resolve("server/servers/fauces/bootstrap.properties");
    try (var text = Files.newBufferedReader(file)) {
      settings.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return settings.getProperty("fauces.database.url").replaceAll("[?].*", "");
  }

  @Override
  public void close() {
    second.close();
  }
}
