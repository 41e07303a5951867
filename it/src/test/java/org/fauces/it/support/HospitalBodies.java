package org.fauces.it.support;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fauces.shared.domain.Roles;

/** What is sent to make the facilities and the people of {@link Hospital}. */
public final class HospitalBodies {
  private static final Duration MAINTENANCE = Duration.ofHours(4);

  private HospitalBodies() {}

  public static Body setUp(String code, UUID facilityId, Person administrator) {
    var account =
        Body.of("id", administrator.accountId(), "signInName", administrator.signInName())
            .with("displayName", "First Administrator")
            .with("personnelNumber", administrator.signInName())
            .with("password", Person.PASSWORD);
    return Body.of("code", code, "facility", facility(facilityId, "First Hospital"))
        .with("account", account);
  }

  static Body facility(UUID id, String name) {
    return Body.of("id", id, "name", name)
        .with("institutionCode", "1310000001")
        .with("timeZone", "Asia/Tokyo");
  }

  static Body appointment(Person person, String office) {
    return Body.of("id", person.accountId(), "office", office, "signInName", person.signInName())
        .with("displayName", "Tester")
        .with("personnelNumber", person.signInName());
  }

  static Body invitation(Person person, Map<UUID, String> roles) {
    var assignments =
        roles.entrySet().stream().map(role -> assignment(role.getKey(), role.getValue())).toList();
    var body =
        Body.of("id", person.accountId(), "signInName", person.signInName())
            .with("displayName", "Tester")
            .with("roles", List.copyOf(assignments))
            .with("reason", "the tests need somebody");
    return isMachine(roles) ? body : body.with("personnelNumber", person.accountId());
  }

  static boolean isMachine(Map<UUID, String> roles) {
    return roles.values().stream().anyMatch(Roles.OF_MACHINES::contains);
  }

  private static Map<String, Object> assignment(UUID facilityId, String role) {
    var assignment = Body.of("facilityId", facilityId, "role", role);
    var end = Instant.now().plus(MAINTENANCE).truncatedTo(ChronoUnit.SECONDS);
    return (role.equals("MAINTAINER") ? assignment.with("until", end) : assignment).map();
  }
}
