package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {
  private final PasswordHashes hashes = new PasswordHashes();

  @BeforeEach
  void start() {
    hashes.makeDecoy();
  }

  @Test
  void aPasswordMatchesItsOwnHashOnlyAndNoHashComesTwice() {
    var password = Sensitive.of("correct horse battery");
    var hash = hashes.hash(password);
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(hashes.hash(password)).isNotEqualTo(hash);
    assertThat(hashes.matches(password, hash)).isTrue();
    assertThat(hashes.matches(Sensitive.of("correct horse batterx"), hash)).isFalse();
  }

  @Test
  void theSameLettersComposedDifferentlyAreTheSamePassword() {
    var hash = hashes.hash(Sensitive.of("が ぎ ぐ げ ご the phrase"));
    var decomposed = "か\u3099 き\u3099 く\u3099 け\u3099 こ\u3099 the phrase";
    assertThat(hashes.matches(Sensitive.of(decomposed), hash)).isTrue();
  }

  @Test
  void theDecoyCostsWhatAHashCostsAndMatchesNothing() {
    assertThat(hashes.decoy()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(hashes.matches(Sensitive.of(""), hashes.decoy())).isFalse();
  }

  @Test
  void aHashThatWouldExhaustTheServerIsNotWorkedOn() {
    var hash = hashes.decoy().replace("m=19456", "m=4194304");
    assertThatThrownBy(() -> hashes.matches(Sensitive.of("x"), hash))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatFindsNoRoomDoesNothing() {
    var isDone = new AtomicBoolean();
    for (var taken = 0; taken < PasswordHashes.AT_ONCE; taken++) {
      hashes.acquire();
    }
    Thread.currentThread().interrupt(); // waiting ends at once, as if the patience were over
    assertThatThrownBy(() -> hashes.inTurn(() -> isDone.getAndSet(true)))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> assertThat(refused.type()).isEqualTo(ProblemType.TOO_MANY_ATTEMPTS));
    assertThat(isDone).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }
}
