package org.fauces.cli.server;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.PrivateFiles;
import org.fauces.cli.home.Secret;

/** The server's two key stores: its certificate and the key that signs access tokens. */
public final class KeyStores {
  static final String IMPORTED_ALIAS = "tls";

  /** Tells ours apart from a hospital's own that signed itself. */
  static final String SELF_MADE_ALIAS = "self-made";

  /** Browsers refuse longer ones. */
  private static final String CERTIFICATE_DAYS = "397";

  /** Enough for a hospital's own authority to answer. */
  private static final Duration WARNING_TIME = Duration.ofDays(30);

  private final Home home;
  private final Clock clock;

  public KeyStores(Home home) {
    this(home, Clock.systemUTC());
  }

  KeyStores(Home home, Clock clock) {
    this.home = home;
    this.clock = clock;
  }

  public Path tls() {
    return home.tls().resolve("server.p12");
  }

  private String tlsPassword() {
    return home.secrets().getOrCreate(Secret.TLS_KEY_STORE);
  }

  static Path tokens(Home home) {
    return home.tls().resolve("tokens.p12");
  }

  /** The public halves of the same keys, for whoever checks tokens. */
  static Path publicTokenKeys(Home home) {
    return home.tls().resolve("tokens.jwks");
  }

  /**
   * Makes what is missing, and the self-made certificate again when it would soon end or lacks the
   * name. The hospital's own is never replaced here.
   *
   * @return what the operator should know about the certificate, in one sentence
   */
  public Optional<String> ensure(String hostname) {
    new TokenKeyStore(home).ensure();
    if (!Files.exists(tls())) {
      generateTls(hostname);
      return Optional.empty();
    }
    ServedCertificate served = ServedCertificate.read(tls(), tlsPassword());
    boolean endsSoon = served.endsBefore(clock.instant().plus(WARNING_TIME));
    if (served.isOf(SELF_MADE_ALIAS) && (endsSoon || !served.names(hostname))) {
      generateTls(hostname);
      return Optional.of(
          "The self-made certificate was made anew for " + hostname + "; browsers will ask again.");
    }
    return endsSoon ? Optional.of(warning(served)) : Optional.empty();
  }

  private static String warning(ServedCertificate served) {
    return "The certificate is valid until " + served.end() + " only; renew it by --certificate.";
  }

  private void generateTls(String hostname) {
    generate(
        tls(),
        SELF_MADE_ALIAS,
        tlsPassword(),
        elliptic(
            CERTIFICATE_DAYS,
            "CN=" + hostname,
            "-ext",
            "SAN=" + alternativeNames(hostname),
            "-ext",
            "EKU=serverAuth"));
  }

  /**
   * Beside its place first: the JDK's tool adds to a file that is there, and may be interrupted.
   */
  static void generate(Path store, String alias, String password, List<String> options) {
    Path fresh = store.resolveSibling(store.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      KeyTool.generate(fresh, alias, password, options);
      Files.move(fresh, store, ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the hospital's own certificate in place of what is there; the next start serves it. */
  public void importTls(CertificateFile certificate) {
    String password = tlsPassword();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      certificate.toKeyStore(IMPORTED_ALIAS, password).store(content, password.toCharArray());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("Every JDK writes PKCS#12", e);
    }
    PrivateFiles.write(tls(), content.toByteArray());
  }

  static List<String> elliptic(String days, String subject, String... more) {
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
    return (ServedCertificate.isAddress(hostname) ? "ip:" : "dns:") + hostname + "," + local;
  }
}
