package org.fauces.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.UUID;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.AtOnce;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who somebody is, is proved by the password alone, and guessing does not help. */
@Tag("NSG-2.4-03")
@ExtendWith(Installation.class)
class SignInIT {
  private static final int GUESSES = 8;
  private static final String WRONG = "not the password at all";

  private final Hospital hospital;
  private final RunningFauces fauces;

  SignInIT(Hospital hospital, RunningFauces fauces) {
    this.hospital = hospital;
    this.fauces = fauces;
  }

  @Test
  void afterTooManyGuessesEvenTheRightPasswordWaits() {
    var person = newcomer();

    guess(person);

    Problems.assertRefused(signIn(person, Person.PASSWORD), 401, "sign-in-refused");
  }

  @Test
  void guessingAtOnceGainsNothing() {
    var person = newcomer();

    var answers = AtOnce.statuses(GUESSES, () -> signIn(person, WRONG));

    assertThat(answers).isSubsetOf(401, 429, 503);
    Problems.assertRefused(signIn(person, Person.PASSWORD), 401, "sign-in-refused");
  }

  @Test
  void whoIsGuessedAtLocksNobodyElseOut() {
    guess(newcomer());

    assertRight(signIn(newcomer(), Person.PASSWORD));
  }

  @Test
  void noPasswordIsKept() {
    var person = newcomer();

    var kept =
        new Records(OwnerAccount.of(fauces))
            .texts("select password_hash from account where id = ?", person.accountId());

    assertThat(kept).singleElement().asString().startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  /** The password was right: a second factor is asked for. */
  private static void assertRight(Response answer) {
    Problems.assertRefused(answer, 401, "second-factor-required");
  }

  private void guess(Person person) {
    for (var i = 0; i < GUESSES; i++) {
      Problems.assertRefused(signIn(person, WRONG), 401, "sign-in-refused");
    }
  }

  private Response signIn(Person person, String password) {
    return hospital.signIn(person.signInName(), password, null);
  }

  private Person newcomer() {
    return hospital.invite("it-guessed-" + UUID.randomUUID(), hospital.here(), "NURSE");
  }
}
