package org.fauces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.PortalSession;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A token opens the API alone, a cookie the portal alone, and neither outlives a sign-out. */
@Tag("NSG-2.4-06")
@ExtendWith(Installation.class)
class CookiesIT {
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
    var portal = PortalSession.of(fauces, hospital.nurse());
    portal.get("/worklist").then().statusCode(200);

    assertNotSignedIn(hospital.anonymous().cookies(portal.cookies()));
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
    var portal = PortalSession.of(fauces, hospital.nurse());
    assertThat(portal.cookies().keySet()).doesNotContainAnyElementsOf(SIGN_ON);

    portal.signOut().then().statusCode(302);

    assertSentToSignIn(fauces.request().cookies(portal.cookies()));
    for (String name : SIGN_ON) {
      assertSentToSignIn(fauces.request().cookie(name, portal.session()));
    }
  }

  private static void assertSentToSignIn(RequestSpecification request) {
    var answer = request.redirects().follow(false).get("/portal/worklist");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.header("Location")).contains("/portal/signin");
  }

  private static void assertNotSignedIn(RequestSpecification request) {
    Problems.assertRefused(request.get("/examinations"), 401, "not-signed-in");
  }
}
