package org.fauces.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fauces.it.services.HeldRow;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.AtOnce;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Guesses at once are counted exactly, and whoever they are aimed at comes in by another way. */
@Tag("NSG-2.4-03")
@ExtendWith(Installation.class)
class GuessingIT {
  private static final int GUESSES = 200;
  private static final int LOOKED_AT = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);

  private final Hospital hospital;
  private final RunningFauces fauces;

  GuessingIT(Hospital hospital, RunningFauces fauces) {
    this.hospital = hospital;
    this.fauces = fauces;
  }

  @Test
  void ofTwoHundredGuessesAtOnceFiveAreLookedAtAndThePasskeyWorksMeanwhile() {
    var person = hospital.invite("it-attacked-" + UUID.randomUUID(), hospital.here(), "NURSE");

    var before = lookedAt(person);
    var begun = Instant.now();
    var answers =
        AtOnce.statuses(
            GUESSES,
            () -> guess(person, "127.0.0.9"),
            () -> hospital.signInByPasskey(person).then().statusCode(200));

    assertThat(answers).hasSize(GUESSES).isSubsetOf(401, 429, 503);
    // on a slow machine the first wait ends among the guesses, and allows one more
    var waits = Duration.between(begun, Instant.now()).dividedBy(FIRST_WAIT);
    assertThat(lookedAt(person) - before).isBetween((long) LOOKED_AT, LOOKED_AT + waits);
    Problems.assertRefused(
        hospital.signIn(person.signInName(), Person.PASSWORD, null), 401, "sign-in-refused");
    hospital.signInByPasskey(person).then().statusCode(200);
  }

  private long lookedAt(Person person) {
    return new Records(OwnerAccount.of(fauces))
        .count("select attempts_in_day from account where id = ?", person.accountId());
  }

  @Test
  void aSourceThatGuessesOnIsSlowedAndNoOther() {
    var records = new Records(OwnerAccount.of(fauces));
    records.change(
        """
        insert into guess_budget (budget_key, used_until)
        values ('source 127.0.0.8', utc_timestamp(6) + interval 1000 second)
        on duplicate key update used_until = values(used_until)""");
    var person = hospital.nurse();

    Problems.assertRefused(guess(person, "127.0.0.8"), 429, "too-many-attempts");
    Problems.assertRefused(
        hospital.signIn(person.signInName(), Person.PASSWORD, null), 401, "second-factor-required");
  }

  @Test
  void whoeverWaitsForAnAccountHoldsUpNobodyElse() {
    var person = hospital.invite("it-held-" + UUID.randomUUID(), hospital.here(), "NURSE");
    var other = hospital.nurse();
    try (var account = HeldRow.account(fauces, person.accountId())) {
      var answers =
          AtOnce.statuses(
              1,
              () -> guess(person, "127.0.0.7"),
              () -> {
                account.await(1, "%from account%for update%");
                Problems.assertRefused(
                    hospital.signIn(other.signInName(), Person.PASSWORD, null),
                    401,
                    "second-factor-required");
                account.close();
              });
      assertThat(answers).containsExactly(401);
    }
  }

  private Response guess(Person person, String source) {
    return fauces
        .requestFrom(source)
        .basePath(Hospital.API)
        .contentType(ContentType.JSON)
        .body(
            Body.of("signInName", person.signInName(), "password", "no " + UUID.randomUUID())
                .toString())
        .post("/sign-in");
  }
}
