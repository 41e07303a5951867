package org.fauces.signon.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;
import org.fauces.signon.domain.SignOnSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("NSG-2.4-03")
class OpenIdProviderTest {
  private static final URI CALLBACK = URI.create("https://f.example.org/portal/sign-on/callback");
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir static Path folder;
  private static TestCertificate certificate;
  private TestProvider theirs;
  private OpenIdProvider provider;

  @BeforeAll
  static void certify() throws Exception {
    certificate = TestCertificate.make(folder);
  }

  @BeforeEach
  void start() throws Exception {
    theirs = new TestProvider(certificate);
    provider = provider(theirs.issuer());
  }

  @AfterEach
  void stop() {
    theirs.close();
  }

  @Test
  void theBrowserIsSentWithStateNonceChallengeAndTheExactAddressToComeBackTo() {
    var trip = SignOnTrip.start("/worklist", CLOCK.instant());
    var asked = TestProvider.query(provider.departure(trip).getRawQuery());

    assertThat(asked)
        .containsEntry("response_type", "code")
        .containsEntry("client_id", TestProvider.CLIENT)
        .containsEntry("redirect_uri", CALLBACK.toString())
        .containsEntry("state", trip.state())
        .containsEntry("nonce", trip.nonce())
        .containsEntry("code_challenge_method", "S256");
    assertThat(asked.values()).doesNotContain(trip.codeVerifier());
  }

  @Test
  void whatTheProviderProvesIsTaken() {
    var claims = signIn();

    assertThat(claims).containsEntry("sub", "subject-1").containsEntry("iss", theirs.issuer());
  }

  @Test
  void aCodeIsWorthOneToken() {
    var trip = SignOnTrip.start("/worklist", CLOCK.instant());
    var code = theirs.signIn(provider.departure(trip)).get("code").get(0);
    provider.redeem(code, trip);

    assertRefused(() -> provider.redeem(code, trip));
  }

  @Test
  void aCodeOfAnotherBrowserIsWorthNothing() {
    var stolen = SignOnTrip.start("/worklist", CLOCK.instant());
    var code = theirs.signIn(provider.departure(stolen)).get("code").get(0);

    assertRefused(() -> provider.redeem(code, SignOnTrip.start("/worklist", CLOCK.instant())));
  }

  static Stream<Arguments> lies() {
    Instant now = Instant.now();
    return Stream.of(
        lie("another nonce", claims -> claims.claim("nonce", "other")),
        lie("no nonce", claims -> claims.claim("nonce", null)),
        lie("another issuer", claims -> claims.issuer("https://elsewhere.example.org")),
        lie("another audience", claims -> claims.audience("other")),
        lie("several audiences, meant for another", LIE_AZP),
        lie("expired", claims -> claims.expirationTime(Date.from(now.minusSeconds(60)))),
        lie("no end", claims -> claims.expirationTime(null)),
        lie("from the future", claims -> claims.issueTime(Date.from(now.plusSeconds(120)))),
        lie("no subject", claims -> claims.subject(null)));
  }

  private static final Consumer<JWTClaimsSet.Builder> LIE_AZP =
      claims -> claims.audience(List.of("fauces", "other")).claim("azp", "other");

  private static Arguments lie(String name, Consumer<JWTClaimsSet.Builder> lie) {
    return Arguments.of(name, lie);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void aTokenThatSaysSomethingElseIsRefused(String name, Consumer<JWTClaimsSet.Builder> lie) {
    signIn(); // the same provider is taken at its word
    theirs.lie(lie);
    assertRefused(this::signIn);
  }

  @Test
  void clocksMayDifferByHalfAMinute() {
    theirs.lie(claims -> claims.expirationTime(Date.from(CLOCK.instant().minusSeconds(10))));
    assertThat(signIn()).containsEntry("sub", "subject-1");
  }

  @Test
  void aTokenThatIsNotSignedByTheProvidersKeyIsRefused() {
    signIn();
    theirs.forge(TestProvider::unsigned);
    assertRefused(this::signIn);
    theirs.forge(token -> token.substring(0, token.lastIndexOf('.') + 1) + "AAAA");
    assertRefused(this::signIn);
    theirs.forge(token -> token);
    theirs.signWithAnotherKey();
    assertRefused(this::signIn);
  }

  @Test
  void anAlgorithmOtherThanTheOneThatIsSetIsRefused() {
    provider = provider(theirs.issuer(), "PS256");
    assertRefused(this::signIn);
  }

  @Test
  void aRotationOfKeysFailsNobody() {
    signIn();
    int before = theirs.keyRequests();
    theirs.rotate();
    assertThat(signIn()).containsEntry("sub", "subject-1");
    assertThat(theirs.keyRequests()).isEqualTo(before + 1);
    signIn();
    assertThat(theirs.keyRequests()).as("kept").isEqualTo(before + 1);
  }

  @Test
  void inventedKeysDoNotMakeTheProvidersKeysBeReadAgainAndAgain() {
    signIn();
    for (int i = 0; i < 20; i++) {
      theirs.signWithAnotherKey();
      assertThatThrownBy(this::signIn).isInstanceOf(DomainException.class);
    }
    assertThat(theirs.keyRequests()).isLessThanOrEqualTo(4);
  }

  @Test
  void aProviderThatIsNotThereIsSaidToBeSo() {
    theirs.close();
    assertUnavailable(provider);
  }

  @Test
  void aProviderThatCallsItselfOtherwiseIsNone() {
    var wrong = provider(theirs.issuer().replace("localhost", "127.0.0.1"));
    assertUnavailable(wrong);
  }

  @Test
  void aProviderThatNobodyVouchesForIsNone() {
    var settings = settings(theirs.issuer(), "RS256");
    settings.remove("fauces.sign-on.ca-file");
    var untrusted = provider(settings);
    assertThatThrownBy(() -> untrusted.departure(SignOnTrip.start("/", CLOCK.instant())))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void signingOutLeadsThroughTheProviderWithoutAToken() {
    var back = URI.create("https://f.example.org/portal/signin");
    var asked = TestProvider.query(provider.endOfSession(back).orElseThrow().getRawQuery());
    assertThat(asked)
        .containsOnly(
            Map.entry("client_id", TestProvider.CLIENT),
            Map.entry("post_logout_redirect_uri", back.toString()));
  }

  @Test
  void theSecretIsInAHeaderUnlessItIsSetToBeInTheForm() {
    signIn();
    assertThat(theirs.authorization()).startsWith("Basic ");

    var settings = settings(theirs.issuer(), "RS256");
    settings.put("fauces.sign-on.client-authentication", "post");
    provider = provider(settings);
    signIn();
    assertThat(theirs.authorization()).isEmpty();
  }

  @Test
  void anAnswerIsTakenFromThisProviderAlone() {
    assertThat(provider.answersAs(Optional.of(theirs.issuer()))).isTrue();
    assertThat(provider.answersAs(Optional.of("https://elsewhere.example.org"))).isFalse();
    assertThat(provider.answersAs(Optional.empty())).isTrue();

    theirs.describesItself("\"authorization_response_iss_parameter_supported\": true,");
    assertThat(provider(theirs.issuer()).answersAs(Optional.empty()))
        .as("it always says who answers")
        .isFalse();
  }

  @Test
  void aProviderWithAPlaceInClearIsNone() {
    theirs.describesItself("\"end_session_endpoint\": \"javascript:0\",");
    assertUnavailable(provider);
  }

  @Test
  void aProviderThatDoesNotAnswerIsNotAskedAgainAtOnce() {
    theirs.describesItself("nonsense");
    for (int i = 0; i < 5; i++) {
      assertUnavailable(provider);
    }
    assertThat(theirs.descriptions()).isEqualTo(1);
  }

  private static void assertUnavailable(OpenIdProvider provider) {
    assertThatThrownBy(() -> provider.departure(SignOnTrip.start("/", CLOCK.instant())))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.SIGN_ON_UNAVAILABLE));
  }

  private Map<String, Object> signIn() {
    var trip = SignOnTrip.start("/worklist", CLOCK.instant());
    return provider.redeem(theirs.signIn(provider.departure(trip)).get("code").get(0), trip);
  }

  private static void assertRefused(Runnable attempt) {
    assertThatThrownBy(attempt::run)
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.SIGN_ON_REFUSED));
  }

  private OpenIdProvider provider(String issuer) {
    return provider(issuer, "RS256");
  }

  private OpenIdProvider provider(String issuer, String algorithm) {
    return provider(settings(issuer, algorithm));
  }

  private static OpenIdProvider provider(Map<String, String> settings) {
    return new OpenIdProvider(
        SignOnSettings.read(settings).orElseThrow(), Sensitive.of("secret"), CALLBACK, CLOCK);
  }

  private Map<String, String> settings(String issuer, String algorithm) {
    return new HashMap<>(
        Map.of(
            "fauces.sign-on.issuer",
            issuer,
            "fauces.sign-on.client-id",
            TestProvider.CLIENT,
            "fauces.sign-on.algorithm",
            algorithm,
            "fauces.sign-on.ca-file",
            theirs.caFile().toString(),
            "fauces.sign-on.rule.1",
            "nurses -> NURSE @ " + new UUID(1, 1)));
  }
}
