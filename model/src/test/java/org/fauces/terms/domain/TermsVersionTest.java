package org.fauces.terms.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fauces.shared.domain.DomainException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-1.1-01")
class TermsVersionTest {
  private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
  private static final Instant SOON = NOW.plus(Duration.ofDays(30));
  private static final TermsTexts TEXTS = new TermsTexts("\u898f\u7d04\n", "Terms\n");

  private TermsVersion first;

  @BeforeEach
  void first() throws ReflectiveOperationException {
    first = new TermsVersion();
    set("kind", TermsKind.PRIVACY_POLICY);
    set("number", 1);
    set("inForceFrom", NOW.minusSeconds(1));
  }

  @Test
  void theNextVersionHasTheNextNumberAndIsInForceAtOnce() {
    var next = follow(TEXTS, null);

    assertThat(next.kind()).isEqualTo(TermsKind.PRIVACY_POLICY);
    assertThat(next.number()).isEqualTo(2);
    assertThat(next.inForceFrom()).isEqualTo(NOW);
    assertThat(next.texts()).isEqualTo(TEXTS);
  }

  @Test
  void oneThatFollowsAnAnnouncedOneWaitsForIt() {
    var announced = follow(TEXTS, SOON);

    var after = announced.followedBy(UUID.randomUUID(), TEXTS, null, NOW);

    assertThat(after.inForceFrom()).isEqualTo(SOON);
    assertBroken("/inForceFrom", () -> announced.followedBy(UUID.randomUUID(), TEXTS, NOW, NOW));
  }

  @Test
  void itComesIntoForceNeitherBeforeNowNorInYears() {
    assertBroken("/inForceFrom", () -> follow(TEXTS, NOW.minusSeconds(1)));
    assertBroken("/inForceFrom", () -> follow(TEXTS, NOW.plus(Duration.ofDays(400))));
  }

  @Test
  void bothLanguagesAreBoundedPlainText() {
    var longest = "x".repeat(TermsTexts.MAX_LENGTH);
    follow(new TermsTexts(longest, longest), null);
    assertBroken("/textJa", () -> follow(new TermsTexts(longest + "x", "x"), null));
    assertBroken("/textEn", () -> follow(new TermsTexts("x", " "), null));
    assertBroken("/textEn", () -> follow(new TermsTexts("x", "x\u0000"), null));
  }

  @Test
  void anAcceptanceNamesTheTextThatWasShown() {
    var next = follow(TEXTS, null);
    var other = follow(new TermsTexts(TEXTS.ja(), TEXTS.en() + "x"), null);

    var acceptance = TermsAcceptance.of(next, UUID.randomUUID(), NOW);

    assertThat(acceptance.termsId()).isEqualTo(next.id());
    assertThat(acceptance.textSha256()).hasSize(32).isEqualTo(next.textSha256());
    assertThat(other.textSha256()).isNotEqualTo(next.textSha256());
  }

  private TermsVersion follow(TermsTexts texts, Instant from) {
    return first.followedBy(UUID.randomUUID(), texts, from, NOW);
  }

  private static void assertBroken(String pointer, Runnable publish) {
    assertThatThrownBy(publish::run)
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.violations()).extracting("pointer").containsExactly(pointer));
  }

  /** The first version comes from the migration, never from code. */
  private void set(String field, Object value) throws ReflectiveOperationException {
    var found = TermsVersion.class.getDeclaredField(field);
    found.setAccessible(true);
    found.set(first, value);
  }
}
