package org.fauces.cli.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Passwords between the parts of one installation, each in a file of mode 0600. They are made at
 * first use and never shown, passed as an argument or put into an environment.
 */
public final class Secrets {
  /** 192 bits: nobody types these, so there is no reason to be shorter. */
  private static final int PASSWORD_BYTES = 24;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  Secrets(Path folder) {
    this.folder = folder;
  }

  /** The secret of this name; made if this home has none yet. */
  public String getOrCreate(Secret secret) {
    return getOrCreate(secret, Secrets::randomPassword);
  }

  /** The secret of this name, which is not a password; made if this home has none yet. */
  public String getOrCreate(Secret secret, Supplier<String> maker) {
    return find(secret)
        .orElseGet(
            () -> {
              String made = maker.get();
              PrivateFiles.write(file(secret), made);
              return made;
            });
  }

  /** Keeps a secret that somebody else made; what was there before is gone. */
  public void put(Secret secret, String value) {
    PrivateFiles.write(file(secret), value);
  }

  /** The secret of this name without the line end an editor may have left. */
  public Optional<String> find(Secret secret) {
    Path file = file(secret);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(PrivateFiles.read(file).strip());
  }

  public Path file(Secret secret) {
    return folder.resolve(secret.fileName());
  }

  private static String randomPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
