package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fauces.identity.domain.SignInName;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Sensitive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("NSG-2.4-06")
class PasswordPolicyTest {
  private static final SignInName NAME = SignInName.of("dr.mori");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery",
        "柿くへば鐘が鳴るなり法隆寺",
        "the hospital on the hill 7",
        "x9-Kd03_vvQ2!"
      })
  void aLongPhraseIsTaken(String password) {
    assertThatCode(() -> check(password)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "twelve chars, too-short",
    "😀😀😀😀😀😀😀😀😀😀😀😀, too-short",
    "i am DR.Mori himself, contains-sign-in-name",
    "Password12345, too-common",
    "1234567890123, too-common",
    "qwertyuiop123, too-common",
    "aaaaaaaaaaaaaaaa, too-common",
    "abababababababab, too-common"
  })
  void whatIsGuessedFirstIsRefused(String password, String rule) {
    assertThatThrownBy(() -> check(password))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.violations().get(0).rule()).isEqualTo(rule);
              assertThat(e.violations().toString()).doesNotContain(password);
            });
  }

  @ParameterizedTest
  @CsvSource({"128, true", "129, false"})
  void thereIsALongest(int characters, boolean taken) {
    var password = "abcdefgh ijkl".repeat(10).substring(0, characters);
    if (taken) {
      assertThatCode(() -> check(password)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> check(password)).isInstanceOf(DomainException.class);
    }
  }

  private static void check(String password) {
    PasswordPolicy.check(Sensitive.of(password), NAME);
  }
}
