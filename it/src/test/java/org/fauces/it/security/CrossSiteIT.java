package org.fauces.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fauces.it.architecture.PortalAddresses;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.PortalSession;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Another site's page makes a signed-in person's browser change nothing. The addresses are read
 * from the portal's classes and its descriptor, so that a new one is tried too.
 */
@Tag("NSG-2.1-10")
@ExtendWith(Installation.class)
class CrossSiteIT {
  private static final int AT_LEAST_ADDRESSES = 12;

  /** What a browser says of a request that another page asked for, or an old one does not say. */
  private static final List<Map<String, String>> FOREIGN =
      List.of(
          Map.of("Sec-Fetch-Site", "cross-site"),
          Map.of("Sec-Fetch-Site", "same-site"),
          Map.of("Sec-Fetch-Site", "none"),
          Map.of("Origin", "https://elsewhere.example"),
          Map.of("Origin", "null"),
          Map.of());

  private final RunningFauces fauces;
  private final Hospital hospital;

  CrossSiteIT(RunningFauces fauces, Hospital hospital) {
    this.fauces = fauces;
    this.hospital = hospital;
  }

  @TestFactory
  Stream<DynamicTest> noChangeIsAskedForFromElsewhere() {
    var addresses = PortalAddresses.all();
    assertThat(addresses).hasSizeGreaterThanOrEqualTo(AT_LEAST_ADDRESSES).contains("/sign-out");
    var nurse = PortalSession.of(fauces, hospital.nurse());
    return addresses.stream()
        .map(address -> DynamicTest.dynamicTest(address, () -> check(nurse, address)));
  }

  private void check(PortalSession nurse, String address) {
    FOREIGN.forEach(foreign -> assertRefused(nurse, foreign, "POST", address));
    for (String method : List.of("PUT", "DELETE", "PATCH")) {
      assertRefused(nurse, FOREIGN.get(0), method, address);
    }
    assertThat(nurse.get("/worklist").statusCode()).as("still signed in").isEqualTo(200);
  }

  private void assertRefused(
      PortalSession nurse, Map<String, String> foreign, String method, String address) {
    var answer = from(foreign, nurse.cookies()).request(method, "/portal" + address);
    assertThat(answer.statusCode()).as(method + " " + foreign).isEqualTo(403);
    assertThat(answer.headers().getValues("Set-Cookie")).isEmpty();
  }

  @Test
  void nobodyIsSignedInFromElsewhere() {
    for (var foreign : FOREIGN) {
      var answer =
          from(foreign, Map.of())
              .formParam("name", hospital.nurse().signInName())
              .formParam("password", Person.PASSWORD)
              .post("/portal/signin");
      assertThat(answer.statusCode()).as(foreign.toString()).isEqualTo(403);
      assertThat(answer.headers().getValues("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void whatOurOwnPageAsksForIsDone() {
    // otherwise the refusals could have another cause
    var nurse = PortalSession.of(fauces, hospital.nurse());
    assertThat(nurse.request().post("/portal/language").statusCode()).isEqualTo(302);
    var own = Map.of("Origin", fauces.uri("").toString());
    assertThat(from(own, nurse.cookies()).post("/portal/sign-out").statusCode()).isEqualTo(302);
    assertThat(nurse.get("/worklist").statusCode()).isEqualTo(302);
  }

  @Test
  void readingSignsNobodyOut() {
    var nurse = PortalSession.of(fauces, hospital.nurse());
    assertThat(nurse.get("/sign-out").statusCode()).isEqualTo(404);
    assertThat(nurse.get("/worklist").statusCode()).isEqualTo(200);
  }

  @Test
  void theApiKnowsNoCookieAndLetsNoOtherOriginRead() {
    var nurse = PortalSession.of(fauces, hospital.nurse());
    var patient = hospital.anonymous().cookies(nurse.cookies()).body("{}");
    Problems.assertRefused(patient.post("/patients"), 401, "not-signed-in");

    var asked =
        hospital
            .anonymous()
            .header("Origin", "https://elsewhere.example")
            .header("Access-Control-Request-Method", "POST")
            .options("/patients");
    assertThat(asked.headers().asList())
        .noneMatch(header -> header.getName().startsWith("Access-Control-Allow"));
  }

  private RequestSpecification from(Map<String, String> headers, Map<String, String> cookies) {
    return fauces.request().cookies(cookies).headers(headers).redirects().follow(false);
  }
}
