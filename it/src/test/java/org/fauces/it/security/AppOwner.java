package org.fauces.it.security;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;
import org.fauces.it.support.TotpApp;

/** Somebody with an authenticator app, and the codes on paper that came with it. */
record AppOwner(Person person, TotpApp app, String factorId, List<String> codes, String token) {
  /** A nurse who has just enrolled the app. */
  static AppOwner enrolled(Hospital hospital) {
    var person = hospital.inviteWithoutFactor("it-app-" + UUID.randomUUID(), "NURSE");
    var limited =
        signIn(hospital, person.signInName(), Person.PASSWORD, null).<String>path("accessToken");
    var app = new TotpApp(hospital.bearer(limited).post("/factors/totp").path("secret"));
    var code = Body.of("code", app.code(-1)).toString();
    var answer = hospital.bearer(limited).body(code).post("/factors/totp/confirmation");
    answer.then().statusCode(200);
    Problems.assertRefused(hospital.bearer(limited).get("/factors"), 401, "not-signed-in");
    var token = answer.<String>path("signedIn.accessToken");
    hospital.acceptTerms(token);
    var id = hospital.bearer(token).get("/factors").<String>path("items[0].id");
    return new AppOwner(person, app, id, answer.path("recoveryCodes"), token);
  }

  static Body totp(String code) {
    return Body.of("type", "TOTP", "code", code);
  }

  /** What signing in answers; without a second factor where that is null. */
  static Response signIn(Hospital hospital, String name, String password, Body factor) {
    var body = Body.of("signInName", name, "password", password);
    return hospital
        .anonymous()
        .body((factor == null ? body : body.with("secondFactor", factor)).toString())
        .post("/sign-in");
  }
}
