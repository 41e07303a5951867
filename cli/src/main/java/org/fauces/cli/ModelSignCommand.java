package org.fauces.cli;

import java.nio.file.Path;
import java.security.KeyPair;
import java.util.concurrent.Callable;
import org.fauces.ai.ModelSigner;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.TrustedKeys;
import org.fauces.cli.home.PrivateFiles;
import org.fauces.cli.model.SigningKeyFile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "sign",
    mixinStandardHelpOptions = true,
    description = {
      "Puts training.json and evaluation.json, where they lie beside a model, into its manifest and",
      "signs every byte of the file. What the model computes, and its digest, stay as they are."
    })
final class ModelSignCommand implements Callable<Integer> {
  @Mixin private PassphraseOption passphrase;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "FILE",
      description = "The model, or the folder that holds it.")
  private Path model;

  @Option(
      names = "--figures-on",
      paramLabel = "TEXT",
      description = "Whom the figures were measured on (default: those it was trained on).")
  private String figuresOn;

  @ArgGroup(multiplicity = "1")
  private Key key;

  /** Either a key that is kept, or one that is not. */
  static final class Key {
    @Option(names = "--key", paramLabel = "FILE", description = "The key that signs.")
    private Path kept;

    @Option(
        names = "--fresh-key",
        paramLabel = "FILE",
        description = {
          "Sign by a key that is made for this one signature and never written;",
          "its public half is written here."
        })
    private Path fresh;
  }

  @Override
  public Integer call() {
    KeyPair pair =
        key.kept == null
            ? SigningKeyFile.fresh()
            : new SigningKeyFile(key.kept).read(passphrase.read());
    try {
      var manifest = ModelSigner.sign(model, pair.getPrivate(), pair.getPublic(), figuresOn);
      if (key.fresh != null) {
        PrivateFiles.write(key.fresh, TrustedKeys.pem(pair.getPublic()));
      }
      Console.standard()
          .line(
              "%s %s is signed by %s."
                  .formatted(
                      manifest.name(),
                      manifest.version(),
                      TrustedKeys.fingerprint(pair.getPublic())));
      return 0;
    } catch (ModelUnavailable | IllegalArgumentException e) {
      throw new CommandFailure(e.getMessage(), e);
    }
  }
}
