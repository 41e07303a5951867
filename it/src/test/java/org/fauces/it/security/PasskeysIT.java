package org.fauces.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a passkey signed proves once, and a copied one nothing. */
@Tag("NSG-2.4-05")
@ExtendWith(Installation.class)
class PasskeysIT {
  private final Hospital hospital;
  private final Records records;

  PasskeysIT(Hospital hospital, RunningFauces fauces) {
    this.hospital = hospital;
    this.records = new Records(OwnerAccount.of(fauces));
  }

  @Test
  void whatAPasskeySignedIsTakenOnce() {
    var person = hospital.invite("it-replay-" + UUID.randomUUID(), hospital.here(), "NURSE");
    var signed = hospital.passkeys().sign(person, hospital::anonymous);
    var body = Body.of("passkey", signed).toString();

    hospital.anonymous().body(body).post("/sign-in/passkey").then().statusCode(200);

    Problems.assertRefused(
        hospital.anonymous().body(body).post("/sign-in/passkey"), 401, "factor-refused");
  }

  @Test
  void aPasskeyThatCountsBackwardsIsRefusedAndReported() {
    var person = hospital.invite("it-copied-" + UUID.randomUUID(), hospital.here(), "NURSE");
    records.change(
        "update passkey set sign_count = 4294967295 where account_id = ?", person.accountId());

    Problems.assertRefused(hospital.signInByPasskey(person), 401, "factor-refused");

    assertThat(
            records.count(
                "select count(*) from alarm where kind = 'PASSKEY_COPIED' and account_id = ?",
                person.accountId()))
        .isEqualTo(1);
  }

  @Test
  void whatIsNoSignatureIsRefusedAsAnyOther() {
    var garbage = Body.of("credentialId", "AAAA", "clientDataJSON", "AAAA").map();
    garbage.putAll(Map.of("authenticatorData", "AAAA", "signature", "AAAA"));
    var answer =
        hospital.anonymous().body(Body.of("passkey", garbage).toString()).post("/sign-in/passkey");
    Problems.assertRefused(answer, 401, "factor-refused");

    garbage.put("signature", "not base64url!");
    Problems.assertRefusedAt(
        hospital.anonymous().body(Body.of("passkey", garbage).toString()).post("/sign-in/passkey"),
        400,
        "invalid",
        "/passkey/signature");
  }
}
