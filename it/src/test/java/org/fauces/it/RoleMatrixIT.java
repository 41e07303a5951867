package org.fauces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.fauces.it.architecture.Endpoint;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Problems;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every role on every endpoint, as the table of permissions has them. */
@Tag("NSG-2.1-15")
@Tag("NSG-2.4-11")
@Tag("NSG-2.4-12")
@ExtendWith(Installation.class)
class RoleMatrixIT {
  /** Every role that somebody can hold. */
  private static final List<String> ROLES =
      List.of(
          "PHYSICIAN",
          "NURSE",
          "CLERK",
          "FACILITY_ADMIN",
          "SECURITY_OFFICER",
          "AUDITOR",
          "GROUP_ADMIN",
          "CAMERA",
          "INTEGRATION");

  private static final String FORM = "application/x-www-form-urlencoded";

  @TestFactory
  Stream<DynamicTest> everyRoleMayDoWhatTheTableSaysAndNothingElse(Hospital hospital) {
    return Endpoint.all().stream()
        .map(endpoint -> DynamicTest.dynamicTest(name(endpoint), () -> check(hospital, endpoint)));
  }

  private static void check(Hospital hospital, Endpoint endpoint) {
    var nobody = send(hospital.anonymous(), endpoint);
    if (endpoint.open()) {
      assertMayCall(nobody, "anybody");
      return;
    }
    Problems.assertRefused(nobody, 401, "not-signed-in");
    for (var role : ROLES) {
      var answer = send(hospital.as(hospital.person(role)), endpoint);
      if (endpoint.method().equals("DELETE")) {
        hospital.forget(hospital.person(role)); // it may have ended the session that asked
      }
      if (endpoint.roles().contains(role)) {
        assertMayCall(answer, role);
      } else {
        Problems.assertRefused(answer, 403, "forbidden");
      }
    }
  }

  /** The request itself is empty and asks for what is not there, so it may be refused for that. */
  private static void assertMayCall(Response answer, String role) {
    assertThat(answer.statusCode())
        .as(role + ": " + answer.asString())
        .isNotIn(401, 403, 405)
        .isLessThan(500);
  }

  private static Response send(RequestSpecification request, Endpoint endpoint) {
    if (endpoint.method().equals("GET")) {
      return request.get(endpoint.address());
    }
    if (endpoint.consumes().isEmpty()) {
      return request.request(endpoint.method(), endpoint.address());
    }
    if (endpoint.consumes().contains(FORM)) {
      return request.contentType(FORM).formParam("a", "b").post(endpoint.address());
    }
    return request
        .contentType(endpoint.consumes().get(0))
        .header("If-Match", "\"1\"")
        .body("{}".getBytes(StandardCharsets.UTF_8))
        .request(endpoint.method(), endpoint.address());
  }

  private static String name(Endpoint endpoint) {
    return endpoint.method() + " " + endpoint.path();
  }
}
