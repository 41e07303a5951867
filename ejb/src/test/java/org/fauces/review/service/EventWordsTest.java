package org.fauces.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.Outcome;
import org.fauces.shared.domain.Roles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("NSG-1.1-05")
class EventWordsTest {
  private static final EventWords ENGLISH = EventWords.in(List.of(Locale.ENGLISH));
  private static final EventWords JAPANESE = EventWords.in(List.of(Locale.JAPANESE));

  @ParameterizedTest
  @EnumSource(AuditAction.class)
  void everyActionHasWordsInBothLanguages(AuditAction action) {
    assertThat(ENGLISH.action(action)).isNotBlank().matches("[\\x20-\\x7E]+");
    assertThat(JAPANESE.action(action)).isNotBlank().isNotEqualTo(ENGLISH.action(action));
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void everyOutcomeHasWords(Outcome outcome) {
    assertThat(ENGLISH.outcome(outcome)).isNotBlank();
    assertThat(JAPANESE.outcome(outcome)).isNotEqualTo(ENGLISH.outcome(outcome));
  }

  @Test
  void everyRoleHasWords() {
    assertThat(Roles.ALL).allSatisfy(role -> assertThat(ENGLISH.role(role)).isNotBlank());
    assertThat(Roles.ALL).allSatisfy(role -> assertThat(JAPANESE.role(role)).isNotBlank());
    assertThat(ENGLISH.role(Roles.LIMITED)).isNotEqualTo(JAPANESE.role(Roles.LIMITED));
  }

  @Test
  void theFirstLanguageThatThereIsIsTaken() {
    var asked = List.of(Locale.FRENCH, Locale.forLanguageTag("en-GB"), Locale.JAPAN);
    assertThat(EventWords.in(asked).text("who")).isEqualTo(ENGLISH.text("who"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "fr", "ja-JP"})
  void otherwiseItIsJapanese(String tag) {
    assertThat(EventWords.in(List.of(new Locale(tag))).text("who")).isEqualTo(JAPANESE.text("who"));
  }
}
