package org.fauces.forwarding.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Self-made certificates, by the platform's own tool. */
final class Certificates {
  static final String PASSWORD = "changeit-in-a-test";

  private final Path folder;

  Certificates(Path folder) {
    this.folder = folder;
  }

  /** A key with a certificate for a host, as PKCS#12. */
  Path keys(String name, String host) throws Exception {
    var file = folder.resolve(name + ".p12");
    keytool(
        "-genkeypair",
        "-alias",
        name,
        "-keyalg",
        "RSA",
        "-keysize",
        "2048",
        "-dname",
        "CN=" + name,
        "-ext",
        "SAN=DNS:" + host,
        "-validity",
        "2",
        "-storetype",
        "PKCS12",
        "-keystore",
        file.toString(),
        "-storepass",
        PASSWORD);
    return file;
  }

  /** The certificate of such a file, as PEM. */
  Path pem(Path keys) throws Exception {
    var name = keys.getFileName().toString().replace(".p12", "");
    var file = folder.resolve(name + ".pem");
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        name,
        "-file",
        file.toString(),
        "-keystore",
        keys.toString(),
        "-storepass",
        PASSWORD);
    return file;
  }

  /** The private key of such a file, as PEM. */
  Path key(Path keys) throws Exception {
    var password = PASSWORD.toCharArray();
    var store = KeyStore.getInstance(keys.toFile(), password);
    var key = store.getKey(store.aliases().nextElement(), password).getEncoded();
    var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
    return Files.writeString(
        folder.resolve("key.pem"),
        "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n");
  }

  /** A file with the password of every such file. */
  Path password() throws IOException {
    return Files.writeString(folder.resolve("password"), PASSWORD + "\n");
  }

  private static void keytool(String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException(output);
    }
  }
}
