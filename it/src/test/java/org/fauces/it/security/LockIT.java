package org.fauces.it.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.fauces.it.architecture.PortalAddresses;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Person;
import org.fauces.it.support.PortalSession;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RawAddress;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.TestPhotos;
import org.fauces.permission.domain.Permissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A shared computer's screen: locked at the server, opened by its holder, ended when left alone.
 */
@Tag("NSG-2.1-08")
@ExtendWith(Installation.class)
@Tag("NSG-2.6-09")
class LockIT {
  /** What says nothing of anybody, and the ways out of a lock. */
  private static final Set<String> OPEN =
      Set.of(
          "/lock",
          "/unlock",
          "/sign-out",
          "/signin",
          "/sign-on",
          "/sign-on/callback",
          "/sign-on/out",
          "/terms",
          "/setup",
          "/activate",
          "/error",
          "/language",
          "/assets/any");

  private final RunningFauces fauces;
  private final Hospital hospital;
  private final Records records;
  private Person nurse;
  private PortalSession session;

  LockIT(RunningFauces fauces, Hospital hospital) {
    this.fauces = fauces;
    this.hospital = hospital;
    this.records = new Records(OwnerAccount.of(fauces));
  }

  @BeforeEach
  void signIn() {
    nurse = hospital.invite("it-lock-" + UUID.randomUUID(), hospital.here(), "NURSE");
    session = PortalSession.of(fauces, nurse);
  }

  @Test
  void nothingIsShownOrDoneWhileItIsLocked() {
    lock();

    var closed = new TreeSet<>(PortalAddresses.all());
    closed.removeAll(OPEN);
    closed.removeIf(address -> Permissions.shipped().ofPage("GET", address).isEmpty());
    assertThat(closed).hasSizeGreaterThan(8);
    closed.forEach(address -> assertLocked(session.get(address)));
    var photo = session.put("/photos/" + UUID.randomUUID(), TestPhotos.jpeg(3));
    assertThat(photo.statusCode()).isEqualTo(423);
    assertThat(photo.asString()).isEmpty();
    assertThat(session.get("/lock").statusCode()).isEqualTo(200);
  }

  @Test
  void itsHolderOpensItAgain() {
    lock();
    assertThat(unlock("not the password at all").statusCode()).isEqualTo(401);
    assertLocked(session.get("/worklist"));

    var opened = unlock(Person.PASSWORD);

    assertThat(opened.statusCode()).isEqualTo(302);
    assertThat(opened.header("Location")).endsWith("/portal/worklist");
    assertThat(session.get("/worklist").statusCode()).isEqualTo(200);
  }

  @Test
  void itsHolderOpensItByAPasskeyToo() {
    lock();
    var page = session.get("/lock").asString();
    assertThat(page).contains("id=\"passkey\"", "/assets/passkey.js");

    var opened = unlockByPasskey(nurse);

    assertThat(opened.statusCode()).isEqualTo(302);
    assertThat(opened.header("Location")).endsWith("/portal/exam/new");
    assertThat(session.get("/worklist").statusCode()).isEqualTo(200);
    assertThat(records.events("SESSION_UNLOCK", "SUCCESS", nurse.accountId())).isEqualTo(1);
  }

  @Test
  void nobodyElsesPasskeyOpensIt() {
    lock();
    assertThat(unlockByPasskey(hospital.physician()).statusCode()).isEqualTo(401);
    assertLocked(session.get("/worklist"));
  }

  private Response unlockByPasskey(Person person) {
    return hospital
        .passkeys()
        .using(
            person,
            () -> session.request().post("/portal/signin/passkey-challenge"),
            signed ->
                session
                    .request()
                    .formParams(signed)
                    .formParam("to", "/exam/new")
                    .post("/portal/unlock"));
  }

  /** Ways to write an address that the server reads as another than the one it begins with. */
  private static final List<String> DISGUISED =
      List.of(
          "/assets/..;/worklist",
          "/assets/..;x=1/worklist",
          "/assets/%2e%2e/worklist",
          "/assets/%2e%2e;/worklist",
          "/assets/..%3b/worklist",
          "/assets/..%2fworklist",
          "/assets/%252e%252e/worklist",
          "/assets/;/../worklist",
          "/assets/../worklist",
          "/signin/..;/worklist",
          "/lock/..;/sessions",
          "/jakarta.faces.resource/..;/account",
          "/;/worklist",
          "//worklist",
          "/worklist;x=1",
          "/%77orklist");

  @Test
  void noDisguisedAddressGetsPastALock() throws Exception {
    lock();
    for (String address : DISGUISED) {
      assertShowsNothing(address);
    }
  }

  @Test
  void norPastASessionThatIsOver() throws Exception {
    for (String address : DISGUISED) {
      change("ended_at = null, expires_at = utc_timestamp(6)");
      assertShowsNothing(address);
    }
  }

  private void assertShowsNothing(String address) throws Exception {
    var answer = new RawAddress(fauces).get("/portal" + address, session.cookies());
    assertThat(answer.status()).as(address).isIn(302, 400, 401, 404, 423);
    assertThat(answer.text()).as(address).doesNotContain("sign-out", nurse.signInName());
  }

  @Test
  void guessingCountsAsAtSignIn() {
    lock();
    for (int i = 0; i < 6; i++) {
      assertThat(unlock("guess number " + i).statusCode()).isEqualTo(401);
    }
    assertThat(unlock(Person.PASSWORD).statusCode()).isEqualTo(401);
    Problems.assertRefused(
        hospital.signIn(nurse.signInName(), Person.PASSWORD, null), 401, "sign-in-refused");
  }

  @Test
  void somebodyElseSignsInInsteadAndTheFirstSessionIsOver() {
    lock();
    var answer = PortalSession.signIn(fauces, hospital.physician(), session::request);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.cookie("__Host-fauces")).isNotBlank().isNotEqualTo(session.session());
    assertThat(endOf(nurse)).isEqualTo("REPLACED");
    assertSignedOut(session.get("/worklist"));
    assertThat(actorsOfSignIns(hospital.physician()))
        .containsOnly(hospital.physician().accountId());
    assertThat(actorsOfSignIns(nurse)).containsOnly(nurse.accountId());
  }

  /** Whom the trail names as having signed in as somebody. */
  private List<UUID> actorsOfSignIns(Person person) {
    return records
        .texts(
            """
            select e.account_id from fauces_audit.audit_event e
            join fauces_audit.audit_event_entity o on o.event_id = e.id
            where e.action = 'SIGN_IN' and e.outcome = 'SUCCESS' and o.entity_id = ?""",
            person.accountId())
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  @Test
  void whatIsLeftAloneIsLockedAndThenOver() {
    leaveAlone(4);
    assertThat(session.get("/worklist").statusCode()).isEqualTo(200);
    leaveAlone(7);
    assertLocked(session.get("/worklist"));
    leaveAlone(17);
    assertSignedOut(session.get("/worklist"));
    assertThat(endOf(nurse)).isEqualTo("TIMED_OUT");
  }

  @Test
  void whoeverTypesAtLengthIsNotLockedOut() {
    leaveAlone(4);
    assertThat(session.request().post("/portal/here").statusCode()).isEqualTo(204);
    assertThat(secondsUnused()).isLessThan(60);
  }

  @Test
  void useIsWrittenDownOnceAMinuteAtMost() {
    change("last_used_at = utc_timestamp(6) - interval 30 second");
    session.get("/worklist");
    assertThat(secondsUnused()).isGreaterThanOrEqualTo(30);
    change("last_used_at = utc_timestamp(6) - interval 90 second");
    session.get("/worklist");
    assertThat(secondsUnused()).isLessThan(60);
  }

  @Test
  void itEndsAtLastHoweverMuchItIsUsed() {
    assertThat(
            records.count(
                """
                select timestampdiff(minute, started_at, expires_at)
                from sign_in_session where account_id = ? and kind = 'PORTAL'\
                """,
                nurse.accountId()))
        .isEqualTo(12 * 60);
    change("expires_at = utc_timestamp(6)");
    assertSignedOut(session.get("/worklist"));
  }

  private void lock() {
    var answer = session.request().formParam("to", "/worklist").post("/portal/lock");
    assertLocked(answer);
    assertThat(answer.header("Clear-Site-Data")).isEqualTo("\"cache\"");
  }

  private Response unlock(String password) {
    return session.request().formParam("password", password).post("/portal/unlock");
  }

  private void leaveAlone(int minutes) {
    change("last_used_at = utc_timestamp(6) - interval " + minutes + " minute");
  }

  private void change(String assignment) {
    records.change(
        "update sign_in_session set " + assignment + " where account_id = ? and kind = 'PORTAL'",
        nurse.accountId());
  }

  private long secondsUnused() {
    return records.count(
        """
        select timestampdiff(second, last_used_at, utc_timestamp(6))
        from sign_in_session where account_id = ? and kind = 'PORTAL'\
        """,
        nurse.accountId());
  }

  private String endOf(Person person) {
    return records
        .texts(
            "select end_reason from sign_in_session where account_id = ? and kind = 'PORTAL'",
            person.accountId())
        .get(0);
  }

  private static void assertLocked(Response answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.header("Location")).contains("/portal/lock?to=");
  }

  private static void assertSignedOut(Response answer) {
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.header("Location")).contains("/portal/signin");
  }
}
