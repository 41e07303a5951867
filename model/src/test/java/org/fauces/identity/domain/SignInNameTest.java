package org.fauces.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fauces.shared.domain.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"dr.mori", "Dr.Mori", " dr.mori ", "ｄｒ．ｍｏｒｉ"})
  void oneNameHoweverItIsTyped(String typed) {
    assertThat(SignInName.of(typed).value()).isEqualTo("dr.mori");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", ".mori", "dr mori", "森", "dr.m\u043Eri", "a'--"})
  void whatCouldBeMistakenForAnotherNameIsRefused(String typed) {
    assertThatThrownBy(() -> SignInName.of(typed)).isInstanceOf(DomainException.class);
    assertThat(SignInName.find(typed)).isEmpty();
  }

  @Test
  void aHundredCharactersAreTheLongest() {
    assertThat(SignInName.find("a".repeat(100))).isPresent();
    assertThat(SignInName.find("a".repeat(101))).isEmpty();
  }
}
