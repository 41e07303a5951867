package org.fauces.cli.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import org.fauces.ai.DiagnosticModel;
import org.fauces.ai.TrustedKeys;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.PrivateFiles;
import org.fauces.cli.server.Installation;

/**
 * The folder {@code models} of a home: {@code trusted} holds the keys that this installation trusts
 * beside the project's, {@code inbox} what the server is to import; the rest is the server's.
 */
public final class ModelFolder {
  private static final String MODEL_SUFFIX = ".fauces-model";

  private final Path folder;
  private final Path shipped;

  public ModelFolder(Home home, Installation installation) {
    this.folder = home.models();
    this.shipped = installation.model();
  }

  /** Trusts a key from now on, also while the server runs; returns its fingerprint. */
  public String trust(Path file) {
    var key =
        TrustedKeys.parse(PrivateFiles.read(file))
            .orElseThrow(
                () -> new CommandFailure("The file " + file + " is not an Ed25519 public key."));
    return trust(key);
  }

  String trust(PublicKey key) {
    String name = TrustedKeys.fingerprint(key);
    PrivateFiles.write(trusted().resolve(name + TrustedKeys.SUFFIX), TrustedKeys.pem(key));
    return name;
  }

  /** Trusts a key no more; models signed by it are not loaded again. */
  public void distrust(String fingerprint) {
    Path file = trusted().resolve(fingerprint + TrustedKeys.SUFFIX).normalize();
    try {
      if (!file.startsWith(trusted()) || !Files.deleteIfExists(file)) {
        throw new CommandFailure("No key " + fingerprint + " is trusted in this home.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fingerprints of the keys that were trusted in this home. */
  public List<String> fingerprints() {
    try (var files = Files.list(trusted())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(TrustedKeys.SUFFIX))
          .map(name -> name.substring(0, name.length() - TrustedKeys.SUFFIX.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a model as the server would. */
  public DiagnosticModel open(Path file) {
    return DiagnosticModel.load(file, TrustedKeys.in(shipped, trusted()), 1);
  }

  /** Leaves a model for the server, which takes it within seconds or at its next start. */
  public void leave(Path file, String digest) {
    try {
      Path inbox = PrivateFiles.folder(folder.resolve("inbox"));
      PrivateFiles.write(inbox.resolve(digest + MODEL_SUFFIX), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path trusted() {
    return PrivateFiles.folder(folder.resolve("trusted"));
  }
}
