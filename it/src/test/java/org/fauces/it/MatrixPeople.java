package org.fauces.it;

import static java.util.stream.Collectors.toMap;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.fauces.it.Matrix.Cell;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Person;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.ServerKeys;
import org.fauces.shared.domain.Roles;

/**
 * One person of each role for the matrix, with tokens that hold and tokens that do not any more.
 */
record MatrixPeople(
    Map<String, Person> byRole,
    Map<Person, String> tokens,
    Map<Person, String> expired,
    Map<Person, String> ended) {
  private static final int EXPIRED_SECONDS_AGO = 3_600;

  static MatrixPeople hire(RunningFauces fauces, Hospital hospital) {
    var records = new Records(OwnerAccount.of(fauces));
    var people =
        Roles.ALL.stream().collect(toMap(role -> role, role -> hire(hospital, records, role)));
    var tokens = people.values().stream().collect(toMap(who -> who, hospital::token));
    var expired = tokens.entrySet().stream().collect(toMap(Map.Entry::getKey, expired(fauces)));
    var ended = people.values().stream().collect(toMap(who -> who, who -> ended(hospital, who)));
    people.values().forEach(who -> endOthers(records, who, tokens.get(who)));
    return new MatrixPeople(people, tokens, expired, ended);
  }

  Collection<Person> all() {
    return byRole.values();
  }

  /** The token that a cell is asked with; empty for nobody. */
  Optional<String> token(Cell cell) {
    var who = Optional.ofNullable(byRole.get(cell.role()));
    return switch (cell.state()) {
      case EXPIRED -> who.map(expired::get);
      case ENDED -> who.map(ended::get);
      default -> who.map(tokens::get);
    };
  }

  /**
   * Somebody with this role alone, whom nobody else's test knows; not every role can be invited.
   */
  private static Person hire(Hospital hospital, Records records, String role) {
    var who = hospital.invite("it-matrix-" + role.toLowerCase(), hospital.here(), "NURSE");
    records.change(
        "update role_assignment set role = ? where account_id = ?", role, who.accountId());
    return who;
  }

  /** A second sign-in, whose session ends. */
  private static String ended(Hospital hospital, Person who) {
    return hospital.signInByPasskey(who).then().statusCode(200).extract().path("accessToken");
  }

  private static void endOthers(Records records, Person who, String token) {
    var session = claim(token, "upn").replaceAll(".*/", "");
    records.change(
        """
        update sign_in_session set ended_at = utc_timestamp(6), end_reason = 'SIGNED_OUT'
        where account_id = ? and id <> ?""",
        who.accountId(),
        UUID.fromString(session));
  }

  private static Function<Map.Entry<Person, String>, String> expired(RunningFauces fauces) {
    return known -> {
      try {
        var genuine = SignedJWT.parse(known.getValue());
        var past = Date.from(Instant.now().minusSeconds(EXPIRED_SECONDS_AGO));
        var claims =
            new JWTClaimsSet.Builder(genuine.getJWTClaimsSet()).expirationTime(past).build();
        var token = new SignedJWT(genuine.getHeader(), claims);
        token.sign(ServerKeys.of(fauces, genuine.getHeader().getKeyID()).signer());
        return token.serialize();
      } catch (ParseException | JOSEException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static String claim(String token, String name) {
    try {
      return SignedJWT.parse(token).getJWTClaimsSet().getStringClaim(name);
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
