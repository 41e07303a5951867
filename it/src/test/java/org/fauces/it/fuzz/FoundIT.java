package org.fauces.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.PortalSession;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the fuzzer found once stays mended, whatever it happens to send today. */
@ExtendWith(Installation.class)
class FoundIT {
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

  private final RunningFauces fauces;
  private final Hospital hospital;
  private final String cookie;

  FoundIT(RunningFauces fauces, Hospital hospital) {
    this.fauces = fauces;
    this.hospital = hospital;
    this.cookie =
        "Cookie: __Host-fauces=" + PortalSession.of(fauces, hospital.physician()).session();
  }

  /** A request and the status it gets. */
  private record Found(String name, WireRequest request, int status) {}

  @TestFactory
  Stream<DynamicTest> whatFailedOnceIsRefused() {
    var two = "/api/v1/examinations/" + UUID.randomUUID() + "/%s/" + UUID.randomUUID();
    var token = "Authorization: Bearer " + hospital.token(hospital.physician());
    return Stream.of(
            new Found("a bar in an address", get(two.formatted("|"), token).withMethod("PUT"), 400),
            new Found(
                "a quote in an address", get(two.formatted("\""), token).withMethod("PUT"), 400),
            new Found(
                "no media type to send",
                get("/api/v1/cameras", token, "Content-Type: application/json/x"),
                400),
            new Found("no media type to take", get("/api/v1/cameras", token, "Accept: /"), 400),
            new Found("no weight", get("/api/v1/cameras", token, "Accept: */*;q=x"), 400),
            new Found("steps above the root", get("/api/..%5c/activation", token), 400),
            new Found("NUL in an address", get("/api/v1/patients/%00", token), 400),
            new Found(
                "a stranger's form",
                get("/portal/signin", FORM).withMethod("POST").withBody("%z0".getBytes()),
                400),
            new Found("a form's percent sign", post("/portal/exam?id=x", "%zd"), 400),
            new Found("a query's percent sign", get("/portal/signin?to=%zz"), 400),
            new Found("a state that is none", get("/portal/worklist?state=a%3Db", cookie), 400),
            new Found(
                "its head alone",
                get("/portal/worklist?state=a%3Db", cookie).withMethod("HEAD"),
                400),
            new Found(
                "a part of a page that nobody was shown",
                post("/portal/exam/photos?id=x", "jakarta.faces.partial.execute=%40all"),
                400),
            new Found(
                "a part by a header",
                get("/portal/exam?id=" + UUID.randomUUID(), cookie, "Faces-Request: partial/ajax"),
                400),
            new Found("a made-up view state", post("/portal/worklist", VIEW_STATE + "-1"), 400),
            new Found("an unknown method", get("/portal/signin").withMethod("FOO"), 404))
        .map(found -> DynamicTest.dynamicTest(found.name(), () -> assertRefused(found)));
  }

  private static final String VIEW_STATE = "jakarta.faces.ViewState=";

  /**
   * The state can be decoded, so that Faces gets it: it is one that is kept no more, or nobody's.
   */
  @Test
  void aPartByAStateThatMeansNothingIsNoFault() throws IOException {
    var form = "jakarta.faces.partial.execute=%40all&" + VIEW_STATE + "AAAA";
    var ours = post("/portal/exam/photos?id=x", form);
    var nobodys =
        get("/portal/exam/photos?id=x", FORM).withMethod("POST").withBody(form.getBytes());
    for (WireRequest request : List.of(ours, nobodys)) {
      var log = ServerLog.of(fauces);
      var answer = send(request);
      assertThat(answer.status()).as(answer.text()).isLessThan(500);
      assertThat(Oracle.fault(request, answer)).isEmpty();
      assertThat(log.alarms()).isEmpty();
    }
  }

  @Test
  @Tag("NSG-2.1-11")
  void noLineBreakMakesAHeader() throws IOException {
    var broken = "%0d%0aX-Evil:%201";
    for (String target :
        new String[] {
          "/api/v1/setup?x=" + broken,
          "/api/v1/setup" + broken,
          "/portal/language?to=/worklist" + broken,
          "/portal/language?language=en" + broken,
          "/portal/signin?to=/exam?id=" + broken,
          "/portal/exam?id=" + broken,
          "/portal/photos/" + broken
        }) {
      var answer = send(get(target));
      assertThat(answer.headers()).as(target).doesNotContainKey("x-evil");
      assertThat(answer.status()).as(target).isLessThan(500);
    }
  }

  /** A container that believes its clients would write these into the audit trail. */
  @Test
  void noHeaderSaysWhereARequestComesFrom() throws IOException {
    for (String header :
        new String[] {"$WSSP: x", "$WSSC: http", "$WSRA: 192.0.2.7", "X-Forwarded-Proto: http"}) {
      var answer = send(get("/api/v1/setup", header));
      assertThat(answer.status()).as(header).isEqualTo(200);
      assertThat(answer.header("strict-transport-security")).as(header).isPresent();
    }
  }

  /** The container falls back on its own encoding, and would write each time where it was. */
  @Test
  void anEncodingThatNobodyKnowsFillsNoLog() throws IOException {
    var log = ServerLog.of(fauces);
    var unknown = "Content-Type: application/x-www-form-urlencoded;charset=nonsense";
    for (String target : new String[] {"/portal/signin?to=%2Fworklist", "/portal/worklist"}) {
      for (String method : new String[] {"GET", "POST"}) {
        var answer = send(get(target, unknown).withMethod(method).withBody("x=1".getBytes()));
        assertThat(answer.status()).as(method + " " + target).isLessThan(500);
      }
    }
    assertThat(log.alarms()).isEmpty();
  }

  private void assertRefused(Found found) throws IOException {
    var log = ServerLog.of(fauces);
    var answer = send(found.request());
    assertThat(answer.status()).as(answer.text()).isEqualTo(found.status());
    assertThat(Oracle.fault(found.request(), answer)).isEmpty();
    assertThat(log.alarms()).isEmpty();
  }

  private WireAnswer send(WireRequest request) throws IOException {
    try (var wire = new Wire(fauces)) {
      return wire.send(request.bytes(fauces), request.method());
    }
  }

  private static WireRequest get(String target, String... headers) {
    return WireRequest.of("GET", target, headers).plus("Sec-Fetch-Site: same-origin");
  }

  private WireRequest post(String target, String form) {
    return get(target, cookie, FORM).withMethod("POST").withBody(form.getBytes());
  }
}
