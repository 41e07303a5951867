package org.fauces.cli.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.home.PrivateFiles;

/**
 * The JDK's keytool: the JDK has no public interface that makes a certificate. Passwords go by the
 * environment of this one child, since arguments are visible to every user of the machine.
 */
final class KeyTool {
  private static final String PASSWORD_VARIABLE = "FAUCES_STORE_PASSWORD";

  private KeyTool() {}

  /** Makes a key pair and a certificate signed by itself in a new PKCS#12 file. */
  static void generate(Path store, String alias, String password, List<String> options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-alias",
                alias,
                "-storepass:env",
                PASSWORD_VARIABLE,
                "-keypass:env",
                PASSWORD_VARIABLE));
    command.addAll(options);
    run(command, password);
    PrivateFiles.narrow(store);
  }

  private static void run(List<String> command, String password) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put(PASSWORD_VARIABLE, password);
    try {
      Process process = builder.start();
      if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new CommandFailure("The JDK's keytool could not make a key.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("Making a key was interrupted.", e);
    }
  }
}
