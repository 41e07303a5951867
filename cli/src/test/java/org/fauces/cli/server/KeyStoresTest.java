package org.fauces.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.PrivateFiles;
import org.fauces.cli.home.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyStoresTest {
  private static final String PASSWORD = "only for this test";

  @TempDir Path folder;
  private Home home;
  private KeyStores stores;

  @BeforeEach
  void openAHome() {
    home = Home.open(folder.resolve("home"));
    stores = new KeyStores(home);
  }

  @Test
  void theSelfMadeCertificateNamesTheHostAndTheLoopback() throws Exception {
    stores.ensure("fauces.example.org");
    assertThat(served().getSubjectAlternativeNames().stream().map(name -> name.get(1).toString()))
        .containsExactlyInAnyOrder("fauces.example.org", "localhost", "127.0.0.1");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stores.tls())))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"one.example.org", "localhost", "192.0.2.7", "2001:db8::7"})
  void aSelfMadeCertificateThatServesStays(String hostname) {
    stores.ensure(hostname);
    X509Certificate first = served();
    assertThat(stores.ensure(hostname)).isEmpty();
    assertThat(stores.ensure("localhost")).isEmpty();
    assertThat(served()).isEqualTo(first);
  }

  @Test
  void aSelfMadeCertificateIsMadeAnewForAnotherName() throws Exception {
    stores.ensure("one.example.org");
    assertThat(stores.ensure("two.example.org")).get(STRING).contains("two.example.org");
    assertThat(served().getSubjectAlternativeNames().toString()).contains("two.example.org");
  }

  @Test
  void aSelfMadeCertificateIsMadeAnewBeforeItEnds() {
    stores.ensure("one.example.org");
    X509Certificate first = served();
    assertThat(storesIn(Duration.ofDays(366)).ensure("one.example.org")).isEmpty();
    assertThat(storesIn(Duration.ofDays(368)).ensure("one.example.org")).isPresent();
    assertThat(served()).isNotEqualTo(first);
  }

  @Test
  void aHospitalsCertificateStaysAndItsEndIsTold() {
    Path own = selfSigned("own.example.org", List.of("-validity", "40"));
    stores.importTls(CertificateFile.fromPkcs12(own, PASSWORD));
    X509Certificate imported = served();
    assertThat(stores.ensure("two.example.org")).isEmpty();
    assertThat(storesIn(Duration.ofDays(11)).ensure("two.example.org"))
        .get(STRING)
        .contains("--certificate");
    assertThat(served()).isEqualTo(imported);
  }

  @Test
  void aHospitalsPkcs12IsServedAfterImport() throws Exception {
    Path own = selfSigned("hospital.example.org", List.of());
    stores.importTls(CertificateFile.fromPkcs12(own, PASSWORD));
    assertThat(served().getSubjectX500Principal().getName()).contains("hospital.example.org");
  }

  @Test
  void aPemPairIsServedAfterImport() throws Exception {
    Path own = selfSigned("pem.example.org", List.of());
    KeyStore store = load(own, PASSWORD);
    Path chain = pem("CERTIFICATE", store.getCertificate("own").getEncoded());
    Path key = pem("PRIVATE KEY", store.getKey("own", PASSWORD.toCharArray()).getEncoded());
    stores.importTls(CertificateFile.fromPem(chain, key));
    assertThat(served().getSubjectX500Principal().getName()).contains("pem.example.org");
  }

  @Test
  void anExpiredCertificateIsRefused() {
    Path own = selfSigned("old.example.org", List.of("-startdate", "-20d", "-validity", "10"));
    assertThatThrownBy(() -> CertificateFile.fromPkcs12(own, PASSWORD))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("not valid today");
  }

  @Test
  void aKeyOfAnotherCertificateIsRefused() throws Exception {
    KeyStore one = load(selfSigned("a.example.org", List.of()), PASSWORD);
    KeyStore two = load(selfSigned("b.example.org", List.of()), PASSWORD);
    Path chain = pem("CERTIFICATE", one.getCertificate("own").getEncoded());
    Path key = pem("PRIVATE KEY", two.getKey("own", PASSWORD.toCharArray()).getEncoded());
    assertThatThrownBy(() -> CertificateFile.fromPem(chain, key))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("does not belong");
  }

  @Test
  void aWrongPasswordIsOneSentenceWithoutThePassword() {
    Path own = selfSigned("c.example.org", List.of());
    assertThatThrownBy(() -> CertificateFile.fromPkcs12(own, "a wrong guess"))
        .isInstanceOf(CommandFailure.class)
        .message()
        .doesNotContain("a wrong guess");
  }

  private X509Certificate served() {
    String password = home.secrets().getOrCreate(Secret.TLS_KEY_STORE);
    return ServedCertificate.read(stores.tls(), password).certificate();
  }

  private KeyStores storesIn(Duration later) {
    return new KeyStores(home, Clock.offset(Clock.systemUTC(), later));
  }

  private Path selfSigned(String name, List<String> more) {
    Path file = folder.resolve(name + ".p12");
    var options =
        new ArrayList<>(
            List.of("-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + name));
    options.addAll(more);
    KeyTool.generate(file, "own", PASSWORD, options);
    return file;
  }

  private Path pem(String type, byte[] content) {
    String text = Base64.getMimeEncoder().encodeToString(content);
    String framed = "-----BEGIN " + type + "-----\n" + text + "\n-----END " + type + "-----\n";
    return PrivateFiles.write(folder.resolve(type.replace(' ', '-') + ".pem"), framed);
  }

  private static KeyStore load(Path file, String password) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password.toCharArray());
    }
    return store;
  }
}
