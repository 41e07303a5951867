package org.fauces.signon.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.OperationType;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.ExternalSubject;
import org.fauces.identity.domain.RoleAt;
import org.fauces.identity.service.ExternalProof;
import org.fauces.identity.service.PasswordDirectory.Admission;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;
import org.fauces.signon.domain.DirectorySettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a directory with TLS, as it is and with StartTLS. */
@Tag("NSG-2.4-03")
class DirectoryTest {
  private static final String BASE = "dc=example,dc=org";
  private static final String SEARCHER = "cn=searcher," + BASE;
  private static final String NURSES = "cn=nurses,ou=groups," + BASE;
  private static final Admission ANYBODY = (whom, name) -> true;
  private static final UUID WARD = new UUID(1, 1);

  @TempDir static Path folder;
  private static TestCertificate certificate;
  private InMemoryDirectoryServer server;

  @BeforeAll
  static void certify() throws Exception {
    certificate = TestCertificate.make(folder);
  }

  @BeforeEach
  void start() throws Exception {
    start(certificate);
  }

  private void start(TestCertificate certificate) throws Exception {
    var tls = certificate.serverContext();
    var config = new InMemoryDirectoryServerConfig(BASE);
    config.setSchema(null);
    config.addAdditionalBindCredentials(SEARCHER, "search-only");
    config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
    config.setListenerConfigs(
        InMemoryListenerConfig.createLDAPSConfig("ldaps", tls.getServerSocketFactory()),
        InMemoryListenerConfig.createLDAPConfig("ldap", null, 0, tls.getSocketFactory()));
    server = new InMemoryDirectoryServer(config);
    server.startListening();
    fill();
  }

  private void fill() throws Exception {
    server.add("dn: " + BASE, "objectClass: domain", "dc: example");
    server.add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
    server.add("dn: ou=groups," + BASE, "objectClass: organizationalUnit", "ou: groups");
    person("hanako", "5f7a1d0e-0000-4000-8000-000000000001", "right");
    person("taro", "5f7a1d0e-0000-4000-8000-000000000002", "other");
    server.add(
        "dn: " + NURSES, "objectClass: groupOfNames", "cn: nurses", "member: " + dn("hanako"));
  }

  private void person(String uid, String id, String password) throws Exception {
    server.add(
        "dn: " + dn(uid),
        "objectClass: inetOrgPerson",
        "uid: " + uid,
        "cn: " + uid,
        "sn: x",
        "entryUUID: " + id,
        "memberOf: " + NURSES,
        "userPassword: " + password);
  }

  private static String dn(String uid) {
    return "uid=" + uid + ",ou=people," + BASE;
  }

  @AfterEach
  void stop() {
    server.shutDown(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ldaps", "ldap"})
  void whoGivesTheirPasswordIsProvenWithTheirGroups(String scheme) {
    var proof = prove(settings(scheme), "hanako", "right").orElseThrow();

    assertThat(proof.whom().issuer()).isEqualTo("urn:fauces:directory");
    assertThat(proof.whom().subject()).isEqualTo("5f7a1d0e-0000-4000-8000-000000000001");
    assertThat(proof.displayName()).isEqualTo("hanako");
    assertThat(proof.grants()).containsExactly(new RoleAt(WARD, "NURSE"));
    assertThat(proof.factors()).containsExactly("pwd");
    assertThat(proof.secondFactorAt()).isNull();
  }

  @Test
  void aNumberThatIsAskedForAndNotThereIsToldFromOneThatIsNotAskedFor() throws Exception {
    assertThat(prove(settings("ldaps"), "hanako", "right").orElseThrow().personnelNumber())
        .isNull();
    var asking = settings("ldaps");
    asking.put("fauces.directory.number-claim", "employeeNumber");
    assertThat(prove(asking, "hanako", "right").orElseThrow().personnelNumber()).isEmpty();
    server.modify(
        "dn: " + dn("hanako"), "changetype: modify", "add: employeeNumber", "employeeNumber: 42");
    assertThat(prove(asking, "hanako", "right").orElseThrow().personnelNumber()).isEqualTo("42");
  }

  @Test
  void groupsMayNameTheirMembersInstead() throws Exception {
    server.modify("dn: " + dn("hanako"), "changetype: modify", "delete: memberOf");
    assertThat(prove(settings("ldaps"), "hanako", "right").orElseThrow().grants()).isEmpty();
    var searching = settings("ldaps");
    searching.put("fauces.directory.group-base", "ou=groups," + BASE);
    assertThat(prove(searching, "hanako", "right").orElseThrow().grants()).hasSize(1);
    assertThat(prove(searching, "taro", "other").orElseThrow().grants()).isEmpty();
  }

  @Test
  void nobodyIsLookedForWhereADirectorySendsOnTo() throws Exception {
    try (var elsewhere = ServerSocketChannel.open()) {
      elsewhere.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      elsewhere.configureBlocking(false);
      server.add(
          "dn: ou=elsewhere,ou=people," + BASE,
          "objectClass: referral",
          "objectClass: extensibleObject",
          "ou: elsewhere",
          "ref: ldap://localhost:" + elsewhere.socket().getLocalPort() + "/ou=people," + BASE);

      assertThat(prove(settings("ldaps"), "hanako", "right")).isPresent();
      assertThat(prove(settings("ldaps"), "jiro", "right")).isEmpty();

      assertThat(elsewhere.accept()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong", "other", "", " ", "right "})
  void anotherPasswordProvesNothing(String password) {
    assertThat(prove(settings("ldaps"), "hanako", password)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nobody", "", "*", "hana*", "hanako)(uid=*", "*)(objectClass=*", "\\2a", "\0"})
  void aNameIsANameAndNoPattern(String name) {
    assertThat(prove(settings("ldaps"), name, "right")).isEmpty();
  }

  @Test
  void ofTwoOfTheSameNameNobodyIsProven() throws Exception {
    server.add(
        "dn: uid=hanako,ou=groups," + BASE,
        "objectClass: inetOrgPerson",
        "uid: hanako",
        "cn: x",
        "sn: x",
        "userPassword: right");
    assertThat(prove(settings("ldaps"), "hanako", "right")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HANAKO", " hanako ", "hanako"})
  void whoIsMeantIsSaidAsTheDirectoryWritesItBeforeThePasswordIsTried(String typed) {
    var asked = new ArrayList<String>();
    var proof =
        directory(settings("ldaps"))
            .prove(
                typed,
                Sensitive.of("right"),
                (whom, name) -> {
                  asked.add(whom.subject() + " " + name);
                  return false;
                });
    assertThat(proof).as("not admitted").isEmpty();
    assertThat(asked).containsExactly("5f7a1d0e-0000-4000-8000-000000000001 hanako");
    assertThat(prove(settings("ldaps"), typed, "right").orElseThrow().signInName())
        .isEqualTo("hanako");
  }

  @Test
  void whoIsKnownIsFoundWhateverTheDirectoryCallsThemNow() throws Exception {
    var whom = prove(settings("ldaps"), "hanako", "right").orElseThrow().whom();
    server.modifyDN(dn("hanako"), "uid=hanako-sato", true);

    assertThat(again(settings("ldaps"), whom, "right").orElseThrow().whom()).isEqualTo(whom);
    assertThat(again(settings("ldaps"), whom, "other")).as("another one's password").isEmpty();
    var gone = new ExternalSubject(whom.issuer(), "5f7a1d0e-0000-4000-8000-000000000009");
    assertThat(again(settings("ldaps"), gone, "right")).isEmpty();
  }

  @Test
  void whoIsKnownByBytesIsFoundByThem() throws Exception {
    server.modify(
        new ModifyRequest(
            dn("hanako"),
            new Modification(
                ModificationType.REPLACE, "objectGUID", new byte[] {0, 1, (byte) 0xfe})));
    var settings = settings("ldaps");
    settings.put("fauces.directory.subject-attribute", "objectGUID");
    var whom = prove(settings, "hanako", "right").orElseThrow().whom();

    assertThat(whom.subject()).isEqualTo("0001fe");
    assertThat(again(settings, whom, "right").orElseThrow().whom()).isEqualTo(whom);
  }

  private static Optional<ExternalProof> again(
      Map<String, String> settings, ExternalSubject whom, String password) {
    return directory(settings).prove(whom, Sensitive.of(password), ANYBODY);
  }

  @Test
  void aDirectoryThatDoesNotAnswerProvesNothingAndSaysSo() {
    var settings = settings("ldaps");
    server.shutDown(true);
    assertUnavailable(settings);
  }

  @Test
  void aDirectoryThatNobodyVouchesForIsNone() {
    for (String scheme : new String[] {"ldaps", "ldap"}) {
      var settings = settings(scheme);
      settings.remove("fauces.directory.ca-file");
      assertUnavailable(settings);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ldaps", "ldap"})
  void aDirectoryOfAnotherNameThanItsCertificateIsNone(String scheme) throws Exception {
    server.shutDown(true);
    var other = TestCertificate.make(Files.createTempDirectory(folder, "other"), "x.example.org");
    start(other);
    var settings = settings(scheme);
    settings.put("fauces.directory.ca-file", other.pem().toString());
    assertUnavailable(settings);
  }

  @Test
  void aSearcherThatTheDirectoryRefusesProvesNothing() {
    var settings = DirectorySettings.read(settings("ldaps")).orElseThrow();
    var refused = new Directory(settings, Sensitive.of("wrong"));
    assertThatThrownBy(() -> refused.prove("hanako", Sensitive.of("right"), ANYBODY))
        .isInstanceOf(DomainException.class);
  }

  private void assertUnavailable(Map<String, String> settings) {
    assertThatThrownBy(() -> prove(settings, "hanako", "right"))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.SIGN_ON_UNAVAILABLE));
  }

  private static Optional<ExternalProof> prove(
      Map<String, String> settings, String name, String password) {
    return directory(settings).prove(name, Sensitive.of(password), ANYBODY);
  }

  private static Directory directory(Map<String, String> settings) {
    return new Directory(
        DirectorySettings.read(settings).orElseThrow(), Sensitive.of("search-only"));
  }

  private Map<String, String> settings(String scheme) {
    return new HashMap<>(
        Map.of(
            "fauces.directory.url",
            scheme + "://localhost:" + server.getListenPort(scheme),
            "fauces.directory.bind-dn",
            SEARCHER,
            "fauces.directory.user-base",
            BASE,
            "fauces.directory.ca-file",
            certificate.pem().toString(),
            "fauces.directory.rule.1",
            NURSES + " -> NURSE @ " + WARD));
  }
}
