package org.fauces.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.PortalSession;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** No answer can be shown inside another site's page, whatever its status. */
@Tag("NSG-2.1-13")
@ExtendWith(Installation.class)
class FramesIT {
  private final RunningFauces fauces;
  private final Hospital hospital;

  FramesIT(RunningFauces fauces, Hospital hospital) {
    this.fauces = fauces;
    this.hospital = hospital;
  }

  @TestFactory
  Stream<DynamicTest> nobodyFramesWhatAStrangerSees() {
    return Stream.of(
            "/portal/signin",
            "/portal/signin?to=/account",
            "/portal/setup",
            "/portal/activate",
            "/portal/worklist",
            "/portal/exam.xhtml",
            "/portal/error?status=500",
            "/portal/nowhere",
            "/api/v1/setup",
            "/api/v1/examinations",
            "/api/v1/nowhere",
            "/api/nowhere",
            "/health/live",
            "/metrics",
            "/openapi")
        .map(address -> test(address, () -> plain(fauces.request()).get(address)));
  }

  @TestFactory
  Stream<DynamicTest> nobodyFramesWhatIsNoneOfOurs() {
    return Stream.of("/", "/nowhere")
        .map(
            address ->
                DynamicTest.dynamicTest(
                    address, () -> assertNotFramed(fauces.request().get(address))));
  }

  @TestFactory
  Stream<DynamicTest> nobodyFramesWhatANurseSees() {
    var visit = Visit.opened(hospital).withPhoto();
    var photo = visit.read().<String>path("photos[0].id");
    var nurse = PortalSession.of(fauces, hospital.nurse());
    return Stream.of(
            "/worklist",
            "/account",
            "/exam/new",
            "/exam?id=" + visit.id(),
            "/exam/interview?id=" + visit.id(),
            "/exam/photos?id=" + visit.id(),
            "/exam/check?id=" + visit.id(),
            "/exam?id=" + UUID.randomUUID(),
            "/photos/" + visit.id() + "/" + photo)
        .map(address -> test("/portal" + address, () -> nurse.get(address)));
  }

  @TestFactory
  Stream<DynamicTest> nobodyFramesWhatIsRefused() {
    var clerk = PortalSession.of(fauces, hospital.clerk());
    var crossSite = fauces.request().header("Sec-Fetch-Site", "cross-site");
    return Stream.of(
        test("a page of another role", () -> clerk.get("/exam?id=" + UUID.randomUUID())),
        test("a form of another site", () -> crossSite.post("/portal/signin")),
        test("an address that cannot be read", () -> hospital.anonymous().get("/patients/%zz")),
        test(
            "an endpoint of another role",
            () -> hospital.as(hospital.clerk()).get("/examinations/" + UUID.randomUUID())));
  }

  private static RequestSpecification plain(RequestSpecification request) {
    return request.redirects().follow(false).urlEncodingEnabled(false);
  }

  private static DynamicTest test(String name, Answer answer) {
    return DynamicTest.dynamicTest(name, () -> check(answer.get()));
  }

  private static void check(Response answer) {
    assertNotFramed(answer);
    var isPage = answer.contentType().startsWith("text/html");
    if (isPage && answer.asString().contains("<body")) {
      assertThat(answer.header("Content-Security-Policy"))
          .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
          .doesNotContain("unsafe");
    }
  }

  private static void assertNotFramed(Response answer) {
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  /** A request that is sent when its test runs. */
  private interface Answer {
    Response get();
  }
}
