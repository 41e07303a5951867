package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.identity.format.TokenKeys;

/**
 * The keys that sign access tokens, read again whenever the operator's command has put another
 * store in place: a rotation needs no restart.
 */
@ApplicationScoped
public class SigningKeys {
  @Inject
  @ConfigProperty(name = "fauces.tokens.store")
  String store;

  @Inject
  @ConfigProperty(name = "fauces.tokens.store-password")
  String password;

  @Inject Clock clock;

  private volatile Read read;

  /** Whether a token signed with the key of that name may still live. */
  public boolean accept(String keyName) {
    return keyName != null && current().accepts(keyName, clock.instant());
  }

  TokenKeys current() {
    try {
      var file = Path.of(store);
      var changedAt = Files.getLastModifiedTime(file);
      var known = read;
      if (known == null || !known.changedAt().equals(changedAt)) {
        known = new Read(changedAt, TokenKeys.read(Files.readAllBytes(file), secret()));
        read = known;
      }
      return known.keys();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the store of token keys does not open", e);
    }
  }

  private char[] secret() {
    return password.toCharArray();
  }

  private record Read(FileTime changedAt, TokenKeys keys) {}
}
