package org.fauces.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.fauces.ai.TrustedKeys;
import org.fauces.cli.model.SigningKeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "new-key",
    mixinStandardHelpOptions = true,
    description = {
      "Makes an Ed25519 key that signs models, readable by its owner alone, and its public half",
      "beside it. 'openssl pkcs8 -topk8 -v2 aes-256-cbc -in FILE -out FILE.enc' encrypts it."
    })
final class ModelNewKeyCommand implements Callable<Integer> {
  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "Where the key is written.")
  private Path key;

  @Override
  public Integer call() {
    var file = new SigningKeyFile(key);
    var pair = file.make();
    Console console = Console.standard();
    console.line("Key " + TrustedKeys.fingerprint(pair.getPublic()) + ": keep " + key + " secret.");
    console.line("Whoever takes its models trusts " + file.publicFile() + ".");
    return 0;
  }
}
