package org.fauces.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.UUID;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.PortalSession;
import org.fauces.it.support.RunningFauces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A session of the portal is made at sign-in, kept by one cookie and ended at the server. */
@Tag("NSG-2.1-08")
@ExtendWith(Installation.class)
class SessionsIT {
  private static final String COOKIE = "__Host-fauces";

  private final RunningFauces fauces;
  private final Hospital hospital;

  SessionsIT(RunningFauces fauces, Hospital hospital) {
    this.fauces = fauces;
    this.hospital = hospital;
  }

  @Test
  void itsCookieIsForThisServerAndNoScript() {
    var cookie =
        signIn(hospital.nurse(), null).headers().getValues("Set-Cookie").stream()
            .filter(each -> each.startsWith(COOKIE + "="))
            .findFirst()
            .orElseThrow();

    assertThat(cookie).matches(COOKIE + "=[^;]{20,};.*");
    assertThat(cookie.toLowerCase().split("; *"))
        .contains("path=/", "secure", "httponly", "samesite=strict")
        .noneMatch(part -> part.matches("(domain|max-age|expires)=.*"));
  }

  @Test
  void nobodyChoosesItsIdBeforehand() {
    var planted = "0000AAAAAAAAAAAAAAAAAAAAAAA:" + UUID.randomUUID();

    var session = signIn(hospital.nurse(), planted).cookie(COOKIE);

    assertThat(session).isNotBlank().doesNotContain(planted.substring(4, 27));
    assertSignedOut(worklist(planted));
    assertThat(worklist(session).statusCode()).isEqualTo(200);
  }

  @Test
  void signingInAgainEndsTheOneBefore() {
    var first = signIn(hospital.nurse(), null).cookie(COOKIE);

    var second = signIn(hospital.nurse(), first).cookie(COOKIE);

    assertThat(second).isNotBlank().isNotEqualTo(first);
    assertSignedOut(worklist(first));
    assertThat(worklist(second).statusCode()).isEqualTo(200);
  }

  @Test
  void somebodyElseAtTheSameBrowserGetsASessionOfTheirOwn() {
    var first = signIn(hospital.nurse(), null).cookie(COOKIE);

    var second = signIn(hospital.physician(), first).cookie(COOKIE);

    assertSignedOut(worklist(first));
    assertThat(worklist(second).statusCode()).isEqualTo(200);
  }

  @Test
  void signingOutEndsItAtTheServerAndNoOther() {
    var here = PortalSession.of(fauces, hospital.nurse());
    var other = PortalSession.of(fauces, hospital.nurse());

    here.signOut().then().statusCode(302);

    assertSignedOut(worklist(here.session()));
    assertThat(worklist(other.session()).statusCode()).isEqualTo(200);
  }

  @Test
  void itsIdIsNotTakenFromAnAddressAndStandsInNone() {
    var session = signIn(hospital.nurse(), null).cookie(COOKIE);
    for (String name : new String[] {"jsessionid", COOKIE}) {
      var address = "/portal/worklist;" + name + "=" + session;
      assertThat(plainRequest(address).statusCode()).isIn(302, 404);
    }
    assertThat(worklist(session).asString()).doesNotContain(session.substring(4, 20));
  }

  @Test
  void looksMakeNone() {
    assertThat(fauces.request().get("/portal/signin").cookies()).doesNotContainKey(COOKIE);
    assertThat(plainRequest("/portal/worklist").cookies()).doesNotContainKey(COOKIE);
    assertThat(hospital.as(hospital.nurse()).get("/examinations").cookies()).isEmpty();
  }

  private Response signIn(Person person, String session) {
    var answer =
        PortalSession.signIn(
            fauces,
            person,
            () -> {
              var request = PortalSession.sameOrigin(fauces);
              return session == null ? request : request.cookie(COOKIE, session);
            });
    assertThat(answer.statusCode()).isEqualTo(302);
    return answer;
  }

  private Response worklist(String session) {
    return fauces
        .request()
        .redirects()
        .follow(false)
        .cookie(COOKIE, session)
        .get("/portal/worklist");
  }

  private Response plainRequest(String address) {
    return fauces.request().redirects().follow(false).urlEncodingEnabled(false).get(address);
  }

  private static void assertSignedOut(Response answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.header("Location")).contains("/portal/signin");
  }
}
