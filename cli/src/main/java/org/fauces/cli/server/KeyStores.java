package org.fauces.cli.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.PrivateFiles;
import org.fauces.cli.home.Secret;

/** The server's two key stores: its certificate and the key that signs access tokens. */
public final class KeyStores {
  static final String TLS_ALIAS = "tls";
  static final String TOKENS_ALIAS = "tokens";

  /** Browsers refuse longer ones. */
  private static final String CERTIFICATE_DAYS = "397";

  private static final String TOKEN_KEY_DAYS = "3650";

  private final Home home;

  public KeyStores(Home home) {
    this.home = home;
  }

  public Path tls() {
    return home.tls().resolve("server.p12");
  }

  private Path tokens() {
    return home.tls().resolve("tokens.p12");
  }

  /** Makes what is missing; a certificate that is there is never replaced here. */
  public void ensure(String hostname) {
    if (!Files.exists(tls())) {
      KeyTool.generate(
          tls(),
          TLS_ALIAS,
          home.secrets().getOrCreate(Secret.TLS_KEY_STORE),
          elliptic(
              CERTIFICATE_DAYS,
              "CN=" + hostname,
              "-ext",
              "SAN=" + alternativeNames(hostname),
              "-ext",
              "EKU=serverAuth"));
    }
    if (!Files.exists(tokens())) {
      KeyTool.generate(
          tokens(),
          TOKENS_ALIAS,
          home.secrets().getOrCreate(Secret.TOKEN_KEY_STORE),
          elliptic(TOKEN_KEY_DAYS, "CN=Fauces access tokens"));
    }
  }

  /** Puts the hospital's own certificate in place of what is there; the next start serves it. */
  public void importTls(CertificateFile certificate) {
    String password = home.secrets().getOrCreate(Secret.TLS_KEY_STORE);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      certificate.toKeyStore(TLS_ALIAS, password).store(content, password.toCharArray());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("Every JDK writes PKCS#12", e);
    }
    PrivateFiles.write(tls(), content.toByteArray());
  }

  private static List<String> elliptic(String days, String subject, String... more) {
    var options =
        new ArrayList<>(
            List.of(
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-sigalg",
                "SHA256withECDSA",
                "-validity",
                days,
                "-dname",
                subject));
    options.addAll(List.of(more));
    return options;
  }

  private static String alternativeNames(String hostname) {
    String local = "dns:localhost,ip:127.0.0.1";
    if (hostname.equals("localhost") || hostname.equals("127.0.0.1")) {
      return local;
    }
    boolean address = hostname.matches("[0-9.]+|.*:.*");
    return (address ? "ip:" : "dns:") + hostname + "," + local;
  }
}
