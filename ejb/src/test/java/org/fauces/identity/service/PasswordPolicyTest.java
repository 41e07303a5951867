package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.SignInName;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Sensitive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
    "ｐａｓｓｗｏｒｄ１２３４５, too-common",
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

  @ParameterizedTest
  @CsvSource({
    "Yoshida-2026-spring, contains-own-words",
    "at Kaede Hospital now, contains-own-words",
    "吉田の猫は縁側で寝ている朝, contains-own-words",
    "we love fauces so much, contains-own-words"
  })
  void whatOthersKnowOfItsOwnerIsRefused(String password, String rule) {
    var owner =
        PasswordOwner.of(NAME, List.of("Dr. Yoshida 吉田", "Kaede Hospital of St. Mary"), true);
    assertThatThrownBy(() -> policy("long").check(Sensitive.of(password), owner))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.violations().get(0).rule()).isEqualTo(rule));
  }

  @ParameterizedTest
  @CsvSource({
    "long, true, 13",
    "long, false, 13",
    "with-second-factor, true, 8",
    "with-second-factor, false, 13",
    "changed-within-two-months, true, 8",
    "changed-within-two-months, false, 8"
  })
  void thePresetSaysHowLong(String setting, boolean bound, int least) {
    var owner = PasswordOwner.of(NAME, List.of(), bound);
    var password = "v7#Lq9!tRm2@w".substring(0, least);
    assertThatCode(() -> policy(setting).check(Sensitive.of(password), owner))
        .doesNotThrowAnyException();
    var shorter = Sensitive.of(password.substring(1));
    assertThatThrownBy(() -> policy(setting).check(shorter, owner))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void onlyThePresetThatSaysSoLetsAPasswordGrowOld() {
    var made = Instant.parse("2026-01-01T00:00:00Z");
    var account = Account.invite(UUID.randomUUID(), AccountKind.PERSON, NAME, "Dr. Mori");
    account.activate("hash", made);
    var later = made.plus(Duration.ofDays(61));
    assertThat(policy("long").isTooOld(account, later)).isFalse();
    assertThat(policy("changed-within-two-months").isTooOld(account, later)).isTrue();
    assertThat(
            policy("changed-within-two-months").isTooOld(account, made.plus(Duration.ofDays(59))))
        .isFalse();
  }

  @Test
  void aSettingThatIsNoneStopsTheStart() {
    assertThatThrownBy(() -> policy("short")).isInstanceOf(IllegalArgumentException.class);
  }

  private static void check(String password) {
    policy("long").check(Sensitive.of(password), PasswordOwner.of(NAME, List.of(), true));
  }

  private static PasswordPolicy policy(String setting) {
    var policy = new PasswordPolicy();
    policy.setting = setting;
    policy.choose();
    return policy;
  }
}
