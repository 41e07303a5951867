package org.fauces.cli.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.fauces.cli.CommandFailure;

/**
 * The folder of one installation. It is made at first start, belongs to one database for good and
 * is never opened by a version older than the one that wrote it.
 */
public final class Home {
  /** Raised when the layout changes so that an older version must not touch it. */
  static final int LAYOUT = 1;

  /** The location of the database that lies in the home itself. */
  public static final String EMBEDDED = "embedded";

  private final Path root;
  private final HomeFacts facts;

  private Home(Path root, HomeFacts facts) {
    this.root = root;
    this.facts = facts;
  }

  /** Opens the home, making it if the folder is missing or empty. */
  public static Home open(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    if (!exists(root)) {
      return create(root);
    }
    HomeFacts facts = HomeFacts.read(root);
    int layout = Integer.parseInt(facts.get("layout", "0"));
    if (layout > LAYOUT) {
      throw new CommandFailure(
          "The home " + root + " was written by a newer version of Fauces; use that version.");
    }
    return new Home(root, facts).withFolders();
  }

  /** Whether the folder holds a home, without making one. */
  public static boolean exists(Path folder) {
    return HomeFacts.exist(folder);
  }

  private static Home create(Path root) {
    refuseForeignFolder(root);
    PrivateFiles.folder(root);
    PrivateFiles.folder(root.resolve("conf"));
    HomeFacts facts = HomeFacts.none(root);
    facts.set("layout", String.valueOf(LAYOUT));
    facts.set("node-id", UUID.randomUUID().toString());
    facts.save(); // before the other folders: a start that dies here leaves a home, not a riddle
    return new Home(root, facts).withFolders();
  }

  private static void refuseForeignFolder(Path root) {
    if (!Files.exists(root)) {
      return;
    }
    try (var entries = Files.list(root)) {
      // A start that died before its first save may have left this one.
      if (entries.anyMatch(e -> !e.endsWith("conf"))) {
        throw new CommandFailure("The folder " + root + " is not empty and not a Fauces home.");
      }
    } catch (IOException e) {
      throw new CommandFailure("The folder " + root + " cannot be read.", e);
    }
  }

  private Home withFolders() {
    PrivateFiles.folder(root);
    for (String name :
        new String[] {
          "conf", "secrets", "keys", "audit", "photos", "models", "logs", "server", "run", "tls",
          "cache"
        }) {
      PrivateFiles.folder(root.resolve(name));
    }
    return this;
  }

  /**
   * Refuses another database than the home's own: photos and keys of one are worthless, and
   * dangerous, beside another.
   *
   * @param location {@code host:port/schema} of an external database, or {@link #EMBEDDED}
   */
  public void requireDatabase(String location) {
    String claimed = facts.get("database", location);
    if (!claimed.equals(location)) {
      throw new CommandFailure(
          "The home "
              + root
              + " belongs to the database "
              + claimed
              + ", not to "
              + location
              + ".");
    }
  }

  /**
   * Refuses to mix a demonstration and real use: real patients would stand under a banner that says
   * they are simulated, or simulated ones without it.
   */
  public void requireUse(boolean demo) {
    if (!facts.has("database") || demo == isDemo()) {
      return;
    }
    throw new CommandFailure(
        demo
            ? "The home " + root + " is in real use; start the demonstration with another --home."
            : "The home " + root + " holds a demonstration; choose another one with --home.");
  }

  /**
   * Ties the home to its database and its use for good, as soon as the database has proved usable.
   */
  public void claim(String location, boolean demo) {
    requireDatabase(location);
    requireUse(demo);
    if (!facts.has("database")) {
      facts.set("database", location);
      facts.set("demo", String.valueOf(demo));
      facts.save();
    }
  }

  /** Whether the database lies in the home itself; also false as long as there is none. */
  public boolean isEmbedded() {
    return EMBEDDED.equals(facts.get("database", ""));
  }

  public boolean isDemo() {
    return Boolean.parseBoolean(facts.get("demo", "false"));
  }

  public UUID nodeId() {
    return UUID.fromString(facts.get("node-id", ""));
  }

  public Secrets secrets() {
    return new Secrets(root.resolve("secrets"));
  }

  public Path root() {
    return root;
  }

  /** What the operator settles, and what the home knows of itself. */
  public Path conf() {
    return root.resolve("conf");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  public Path run() {
    return root.resolve("run");
  }

  public Path tls() {
    return root.resolve("tls");
  }

  public Path database() {
    return root.resolve("database");
  }

  /** The server's user directory (WLP_USER_DIR). */
  public Path server() {
    return root.resolve("server");
  }

  public Path photos() {
    return root.resolve("photos");
  }

  /** Trusted keys and files of the model registry. */
  public Path models() {
    return root.resolve("models");
  }

  public Path keys() {
    return root.resolve("keys");
  }

  /** The keys that sign the audit trail, and where its anchors lie. */
  public Path audit() {
    return root.resolve("audit");
  }

  public Path cache() {
    return root.resolve("cache");
  }
}
