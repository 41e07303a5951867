package org.fauces.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
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

  @Test
  void aCertificateThatIsThereStays() throws Exception {
    stores.ensure("one.example.org");
    X509Certificate first = served();
    stores.ensure("two.example.org");
    assertThat(served()).isEqualTo(first);
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

  private X509Certificate served() throws Exception {
    String password = home.secrets().getOrCreate(Secret.TLS_KEY_STORE);
    return (X509Certificate) load(stores.tls(), password).getCertificate(KeyStores.TLS_ALIAS);
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
