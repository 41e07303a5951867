package org.fauces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A token opens the API alone, a cookie the portal alone, and neither outlives a sign-out. */
@Tag("NSG-2.4-06")
@ExtendWith(Installation.class)
class CookiesIT {
  private static final String SESSION = "__Host-fauces";

  /** What the server calls its sign-on cookie by default, and what it is told to call it. */
  private static final List<String> SIGN_ON = List.of("LtpaToken2", "fauces_unused", "JWT");

  private final RunningFauces fauces;
  private final Hospital hospital;

  CookiesIT(RunningFauces fauces, Hospital hospital) {
    this.fauces = fauces;
    this.hospital = hospital;
  }

  @Test
  void whatTheMachineAccountGetsOpensNothingElse() throws IOException {
    var password = Files.readString(fauces.home().resolve("secrets/metrics")).strip();
    var metrics = fauces.request().auth().preemptive().basic("metrics", password).get("/metrics");
    metrics.then().statusCode(200);

    for (String value : metrics.cookies().values()) {
      for (String name : SIGN_ON) {
        assertNotSignedIn(hospital.anonymous().cookie(name, value));
        assertSentToSignIn(fauces.request().cookie(name, value));
      }
    }
    assertNotSignedIn(hospital.anonymous().cookies(metrics.cookies()));
    assertSentToSignIn(fauces.request().cookies(metrics.cookies()));
  }

  @Test
  void aSessionOfThePortalMeansNothingAtTheApi() {
    var cookies = signIn(hospital.nurse());
    worklist(fauces.request().cookies(cookies)).then().statusCode(200);

    assertNotSignedIn(hospital.anonymous().cookies(cookies));
  }

  @Test
  void aTokenMeansNothingAtThePortal() {
    var token = hospital.token(hospital.nurse());
    assertSentToSignIn(fauces.request().header("Authorization", "Bearer " + token));
    for (String name : SIGN_ON) {
      assertSentToSignIn(fauces.request().cookie(name, token));
    }
  }

  @Test
  void whoSignedOutIsOutWithEveryCookie() {
    var cookies = signIn(hospital.nurse());
    assertThat(cookies.keySet()).contains(SESSION).doesNotContainAnyElementsOf(SIGN_ON);

    sameOrigin().cookies(cookies).post("/portal/sign-out").then().statusCode(302);

    assertSentToSignIn(fauces.request().cookies(cookies));
    for (String name : SIGN_ON) {
      assertSentToSignIn(fauces.request().cookie(name, cookies.get(SESSION)));
    }
  }

  private Map<String, String> signIn(Person person) {
    var answer =
        sameOrigin()
            .contentType(ContentType.URLENC)
            .formParam("name", person.signInName())
            .formParam("password", Person.PASSWORD)
            .formParam("facility", hospital.here().toString())
            .post("/portal/signin");
    answer.then().statusCode(302);
    return answer.cookies();
  }

  private RequestSpecification sameOrigin() {
    return fauces.request().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
  }

  private static Response worklist(RequestSpecification request) {
    return request.redirects().follow(false).get("/portal/worklist");
  }

  private static void assertSentToSignIn(RequestSpecification request) {
    var answer = worklist(request);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.header("Location")).contains("/portal/signin");
  }

  private static void assertNotSignedIn(RequestSpecification request) {
    Problems.assertRefused(request.get("/examinations"), 401, "not-signed-in");
  }
}
