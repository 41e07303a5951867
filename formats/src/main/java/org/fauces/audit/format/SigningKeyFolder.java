package org.fauces.audit.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of one home as files: {@code public-keys.txt} with a statement a line, which may be
 * given to anybody, and beside it the private key of the newest, which only its owner reads. Made
 * and changed by the operator's command.
 */
public final class SigningKeyFolder {
  private static final String PUBLIC_KEYS = "public-keys.txt";

  private final Path folder;

  public SigningKeyFolder(Path folder) {
    this.folder = folder;
  }

  public Path publicKeys() {
    return folder.resolve(PUBLIC_KEYS);
  }

  public Path privateKey(PublicAuditKey key) {
    return folder.resolve("signing-key-" + key.id() + ".pem");
  }

  /** What this home says about its keys, oldest first; empty before the first start. */
  public List<KeyStatement> statements() {
    return Files.exists(publicKeys()) ? read(publicKeys()) : List.of();
  }

  /**
   * The statements in a file of public keys.
   *
   * @throws TrailUnreadable when it is none
   */
  public static List<KeyStatement> read(Path file) {
    var statements = new ArrayList<KeyStatement>();
    for (var line : text(file).lines().toList()) {
      statements.add(
          KeyStatement.parse(line)
              .orElseThrow(
                  () -> new TrailUnreadable("The file " + file + " is none of public keys.")));
    }
    return statements;
  }

  /**
   * The key that signs now.
   *
   * @throws TrailUnreadable when it is not there or broken
   */
  public SigningKey current() {
    var statements = statements();
    if (statements.isEmpty()) {
      throw new TrailUnreadable("There are no keys of the audit trail in " + folder + ".");
    }
    var newest = statements.get(statements.size() - 1).key();
    return SigningKey.parse(text(privateKey(newest)), newest);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new TrailUnreadable("The file " + file + " cannot be read.", e);
    }
  }
}
