package org.fauces.signon.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fauces.identity.domain.RoleAt;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.signon.domain.TrustedIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("NSG-2.4-04")
class TrustedIssuersTest {
  private static final UUID WARD = new UUID(1, 1);

  @TempDir static Path folder;
  private static TestCertificate certificate;
  private TestProvider theirs;
  private TrustedIssuers issuers;

  @BeforeAll
  static void certify() throws Exception {
    certificate = TestCertificate.make(folder);
  }

  @BeforeEach
  void start() throws Exception {
    theirs = new TestProvider(certificate);
    issuers = trusting();
    issuers.trust(TrustedIssuer.readAll(settings()));
  }

  @AfterEach
  void stop() {
    theirs.close();
  }

  @Test
  void aTokenOfATrustedIssuerProvesWhoItIs() {
    var proof = issuers.prove(theirs.accessToken()).proof();

    assertThat(proof.whom().issuer()).isEqualTo(theirs.issuer());
    assertThat(proof.whom().subject()).isEqualTo("subject-1");
    assertThat(proof.grants()).containsExactly(new RoleAt(WARD, "NURSE"));
    assertThat(proof.secondFactorAt()).isNotNull();
    assertThat(proof.mayCreate()).isTrue();
  }

  static Stream<Arguments> lies() {
    Instant now = Instant.now();
    return Stream.of(
        lie("another issuer", claims -> claims.issuer("https://elsewhere.example.org")),
        lie("no issuer", claims -> claims.issuer(null)),
        lie("another audience", claims -> claims.audience("other")),
        lie("no audience", claims -> claims.audience((String) null)),
        lie("expired", claims -> claims.expirationTime(Date.from(now.minusSeconds(60)))),
        lie("no end", claims -> claims.expirationTime(null)),
        lie("too old", claims -> claims.issueTime(Date.from(now.minusSeconds(3_660)))),
        lie("of the future", claims -> claims.issueTime(Date.from(now.plusSeconds(60)))),
        lie("no begin", claims -> claims.issueTime(null)),
        lie("not yet", claims -> claims.notBeforeTime(Date.from(now.plusSeconds(120)))),
        lie("no subject", claims -> claims.subject(null)),
        lie("a subject with a blank", claims -> claims.subject("subject-1 ")));
  }

  private static Arguments lie(String name, Consumer<JWTClaimsSet.Builder> lie) {
    return Arguments.of(name, lie);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void aTokenThatSaysSomethingElseIsRefused(String name, Consumer<JWTClaimsSet.Builder> lie) {
    theirs.lie(lie);
    assertThatThrownBy(() -> issuers.prove(theirs.accessToken()))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void aTokenThatIsNotSignedByTheIssuersKeyIsRefused() {
    var token = theirs.accessToken();
    assertRefused(TestProvider.unsigned(token));
    assertRefused(token.substring(0, token.lastIndexOf('.') + 1) + "AAAA");
    theirs.signWithAnotherKey();
    assertRefused(theirs.accessToken());
  }

  @Test
  void whileTheKeysCannotBeReadNoTokenIsCalledWorthlessHoweverManyCome() {
    issuers.prove(theirs.accessToken()); // they were read before
    theirs.signWithAnotherKey();
    var token = theirs.accessToken();
    theirs.close();

    for (int i = 0; i < 6; i++) {
      assertThatThrownBy(() -> issuers.prove(token))
          .isInstanceOfSatisfying(
              DomainException.class,
              e -> assertThat(e.type()).isEqualTo(ProblemType.SIGN_ON_UNAVAILABLE));
    }
  }

  @Test
  void aTokenThatNamesAnUnknownKeyIsRefusedHoweverOftenItIsAsked() {
    theirs.signWithAnotherKey();
    var token = theirs.accessToken();
    for (int i = 0; i < 6; i++) { // after the second the keys are not read again for a while
      assertRefused(token);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "a.b.c", "e30.e30.", "....", "eyJhbGciOiJub25lIn0.e30."})
  void whatIsNoTokenIsRefused(String text) {
    assertRefused(text);
  }

  @Test
  void aTokenIsKnownAgainByWhatWasSigned() {
    var token = theirs.accessToken();
    var first = issuers.prove(token).token();
    assertThat(issuers.prove(token).token().hash()).isEqualTo(first.hash());
    assertThat(first.worthlessFrom()).isAfter(Instant.now().plusSeconds(3_500));

    theirs.lie(claims -> claims.jwtID("2"));
    assertThat(issuers.prove(theirs.accessToken()).token().hash()).isNotEqualTo(first.hash());
  }

  @Test
  void keysAreNotFetchedFromWhereSomebodySendsOnTo() {
    theirs.moveKeys();
    assertThatThrownBy(() -> issuers.prove(theirs.accessToken()))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.SIGN_ON_UNAVAILABLE));
  }

  private static TrustedIssuers trusting() {
    var issuers = new TrustedIssuers();
    issuers.clock = Clock.systemUTC();
    return issuers;
  }

  @Test
  void withoutSettingsNoTokenIsWorthAnything() {
    issuers = trusting();
    issuers.trust(List.of());
    assertRefused(theirs.accessToken());
  }

  private void assertRefused(String token) {
    assertThatThrownBy(() -> issuers.prove(token))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.INVALID_GRANT));
  }

  private Map<String, String> settings() {
    return new HashMap<>(
        Map.of(
            "fauces.issuer.lab.issuer",
            theirs.issuer(),
            "fauces.issuer.lab.jwks-uri",
            theirs.issuer() + "/keys",
            "fauces.issuer.lab.audience",
            TestProvider.CLIENT,
            "fauces.issuer.lab.accounts",
            "create",
            "fauces.issuer.lab.second-factor",
            "amr=mfa",
            "fauces.issuer.lab.ca-file",
            theirs.caFile().toString(),
            "fauces.issuer.lab.rule.1",
            "nurses -> NURSE @ " + WARD));
  }
}
