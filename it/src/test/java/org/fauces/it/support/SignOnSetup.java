package org.fauces.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.PrivateFiles;
import org.fauces.cli.home.Secret;

/**
 * The hospital's sign-on as the operator sets it in a home, for a provider that a test starts when
 * it needs one: the product does not ask for it before.
 */
public record SignOnSetup(URI issuer, URI labKeys, Path certificate) {
  public static final String CLIENT = "fauces";

  /** Letters and hyphens: providers differ in how they read anything else in a header. */
  public static final String SECRET = "known-to-the-provider-and-the-product";

  public static final String PASSWORD = "tests-only";

  /** The issuer whose tokens the API takes, and whom they must be meant for. */
  public static final String LAB = "https://lab.example.org";

  public static final String LAB_AUDIENCE = "fauces-of-the-hospital";

  private static final String FILE = "conf/sign-on.properties";
  private static final String RULES =
      """
      fauces.sign-on.rule.1=nurses -> NURSE @ %1$s
      fauces.sign-on.rule.2=doctors -> PHYSICIAN @ %1$s
      fauces.sign-on.rule.3=auditors -> AUDITOR @ %1$s privileged
      fauces.sign-on.rule.4=administrators -> FACILITY_ADMIN @ %1$s privileged
      fauces.sign-on.rule.5=nowhere -> NURSE @ 01890000-0000-7000-8000-00000000dead
      """;

  /** Sets it before the first start. */
  static void prepare(Path folder) {
    var home = Home.open(folder);
    var certificate = certify(folder.resolve("conf"));
    PrivateFiles.write(home.secrets().file(Secret.SIGN_ON_CLIENT), SECRET + "\n");
    var here = UUID.nameUUIDFromBytes("here".getBytes(StandardCharsets.UTF_8));
    var settings =
        """
        fauces.sign-on.issuer=https://localhost:%1$d/oidc/endpoint/hospital
        fauces.sign-on.client-id=%2$s
        fauces.sign-on.ca-file=%3$s
        fauces.sign-on.groups-claim=groupIds
        fauces.sign-on.second-factor=amr=mfa
        fauces.issuer.lab.issuer=%4$s
        fauces.issuer.lab.jwks-uri=https://localhost:%5$d/keys
        fauces.issuer.lab.audience=%6$s
        fauces.issuer.lab.second-factor=amr=mfa
        fauces.issuer.lab.accounts=create
        fauces.issuer.lab.ca-file=%3$s
        fauces.issuer.lab.rule.1=lab -> NURSE @ %7$s
        """
            .formatted(
                Ports.free(),
                CLIENT,
                certificate.resolveSibling("provider.pem"),
                LAB,
                Ports.free(),
                LAB_AUDIENCE,
                here);
    PrivateFiles.write(folder.resolve(FILE), settings + RULES.formatted(here));
  }

  /** What was set there. */
  public static SignOnSetup of(RunningFauces fauces) {
    var settings = new Properties();
    try (var in = Files.newBufferedReader(fauces.home().resolve(FILE))) {
      settings.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SignOnSetup(
        URI.create(settings.getProperty("fauces.sign-on.issuer")),
        URI.create(settings.getProperty("fauces.issuer.lab.jwks-uri")),
        fauces.home().resolve("conf/provider.p12"));
  }

  /** What a server of the test's own shows, whom the product then trusts. */
  public SSLContext serverTls() {
    var password = PASSWORD.toCharArray();
    try {
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(KeyStore.getInstance(certificate.toFile(), password), password);
      var context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path certify(Path folder) {
    var store = folder.resolve("provider.p12");
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keyalg",
            "RSA",
            "-alias",
            "provider",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost",
            "-validity",
            "2",
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-keystore",
            store.toString());
    try {
      if (new ProcessBuilder(command).start().waitFor() != 0) {
        throw new IllegalStateException("keytool failed");
      }
      var der = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
      var text =
          Base64.getMimeEncoder().encodeToString(der.getCertificate("provider").getEncoded());
      var pem = "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
      PrivateFiles.write(folder.resolve("provider.pem"), pem);
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
