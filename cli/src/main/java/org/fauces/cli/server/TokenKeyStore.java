package org.fauces.cli.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.PrivateFiles;
import org.fauces.cli.home.Secret;
import org.fauces.identity.format.TokenKeys;

/**
 * The store of the keys that sign access tokens, and the set of their public halves beside it. The
 * server reads both while it runs; each is replaced in one step, the public halves first, so that
 * no token is ever signed with a key that nobody could check.
 */
public final class TokenKeyStore {
  private static final String DAYS = "3650"; // of the certificate, which nobody asks for

  private final Home home;
  private final Clock clock;

  public TokenKeyStore(Home home) {
    this(home, Clock.systemUTC());
  }

  TokenKeyStore(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  /** Makes the first key where there is none, and the public halves anew. */
  void ensure() {
    if (!Files.exists(store())) {
      KeyStores.generate(store(), "tokens", password(), options(Duration.ZERO));
    }
    publish(store());
  }

  /**
   * Adds a key that signs after a while, and drops those whose last token has died.
   *
   * @return the name of the new key
   */
  public String rotate(Duration after) {
    return replace(after, keys -> keys.retiredAliases(clock.instant()));
  }

  /** Replaces all keys at once: tokens signed with them are refused from then on. */
  public String revoke() {
    return replace(Duration.ZERO, TokenKeys::aliases);
  }

  private String replace(Duration after, Function<TokenKeys, List<String>> old) {
    if (!Files.exists(store())) {
      throw new CommandFailure("This home has no token keys yet; the first start makes them.");
    }
    var dropped = old.apply(read(store()));
    Path fresh = store().resolveSibling("tokens.p12.next");
    try {
      PrivateFiles.write(fresh, Files.readAllBytes(store()));
      KeyTool.generate(fresh, "tokens-" + UUID.randomUUID(), password(), options(after));
      drop(fresh, dropped);
      publish(fresh);
      Files.move(fresh, store(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read(store()).signingKeyName(clock.instant().plus(after).plusSeconds(1));
  }

  private void drop(Path store, List<String> aliases) {
    var content = new ByteArrayOutputStream();
    var secret = password().toCharArray();
    try (var in = Files.newInputStream(store)) {
      var keys = KeyStore.getInstance("PKCS12");
      keys.load(in, secret);
      for (String alias : aliases) {
        keys.deleteEntry(alias);
      }
      keys.store(content, secret);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK writes PKCS#12", e);
    }
    PrivateFiles.write(store, content.toByteArray());
  }

  private void publish(Path store) {
    PrivateFiles.write(KeyStores.publicTokenKeys(home), read(store).publicSet());
  }

  private TokenKeys read(Path store) {
    try {
      return TokenKeys.read(Files.readAllBytes(store), password().toCharArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new CommandFailure("The token keys of this home do not open with its secret.", e);
    }
  }

  private static List<String> options(Duration after) {
    var options = new ArrayList<>(KeyStores.elliptic(DAYS, "CN=Fauces access tokens"));
    // the beginning of the certificate's validity is when the key begins to sign
    var sign = after.isNegative() ? "-" : "+";
    options.addAll(List.of("-startdate", sign + after.abs().toSeconds() + "S"));
    return options;
  }

  private Path store() {
    return KeyStores.tokens(home);
  }

  private String password() {
    return home.secrets().getOrCreate(Secret.TOKEN_KEY_STORE);
  }
}
