package org.fauces.it.services.inside;

import static org.fauces.shared.domain.Roles.CLERK;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fauces.identity.domain.Facility.Description;
import org.fauces.identity.domain.RoleAt;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.identity.domain.SetupOffice;
import org.fauces.identity.service.AccountService;
import org.fauces.identity.service.Activate;
import org.fauces.identity.service.ActivationService;
import org.fauces.identity.service.AppointOfficer;
import org.fauces.identity.service.AppointmentService;
import org.fauces.identity.service.FacilityService;
import org.fauces.identity.service.InviteAccount;
import org.fauces.identity.service.NewAdministrator;
import org.fauces.identity.service.OpenFacility;
import org.fauces.identity.service.SetUp;
import org.fauces.identity.service.SetupService;
import org.fauces.it.services.Records;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.domain.Sensitive;

/** Two facilities and their people, made by the services themselves and changed by no test. */
@ApplicationScoped
public class Staff {
  private static final Sensitive<String> PASSWORD =
      Sensitive.of("seven lanterns over a quiet harbour");

  /** How the names of both facilities begin. */
  static final String HOSPITAL = "Inside Hospital";

  private static final String CODE = "fauces.it.setup-code"; // of the server's bootstrap

  @Inject SetupService setup;
  @Inject FacilityService facilities;
  @Inject AccountService accounts;
  @Inject ActivationService activation;
  @Inject AppointmentService appointments;
  @Inject Callers callers;
  @Inject Records records;
  @Inject Newcomers newcomers;

  private final UUID here = UUID.randomUUID();
  private final UUID elsewhere = UUID.randomUUID();
  private final Someone administrator =
      new Someone(UUID.randomUUID(), here, UUID.randomUUID(), Set.of(GROUP_ADMIN, FACILITY_ADMIN));
  private Someone physician;
  private Someone nurse;
  private Someone clerk;
  private Someone physicianElsewhere;
  private Someone physicianHereClerkElsewhere;

  @PostConstruct
  void hire() {
    call(Someone.NOBODY, this::setUp);
    signedIn(administrator);
    Stream.of(SetupOffice.values()).forEach(this::appoint);
    call(administrator, () -> facilities.open(facility(elsewhere)));
    physician = invite(new RoleAt(here, PHYSICIAN));
    nurse = invite(new RoleAt(here, NURSE));
    clerk = invite(new RoleAt(here, CLERK));
    physicianElsewhere = invite(new RoleAt(elsewhere, PHYSICIAN));
    physicianHereClerkElsewhere = invite(new RoleAt(here, PHYSICIAN), new RoleAt(elsewhere, CLERK));
  }

  private Void setUp() {
    var account =
        new NewAdministrator(
            administrator.accountId(), "inside-admin", "Administrator", "inside-admin", PASSWORD);
    setup.setUp(new SetUp(Sensitive.of(System.getProperty(CODE)), facility(here), account));
    return null;
  }

  private void appoint(SetupOffice office) {
    var name = "inside-" + office.ordinal();
    var command = new AppointOfficer(UUID.randomUUID(), office, name, "Tester", name);
    call(administrator, () -> appointments.appoint(command));
  }

  /** Acts at the first facility that is named. */
  private Someone invite(RoleAt... roles) {
    var id = UUID.randomUUID();
    var grants =
        Stream.of(roles).map(role -> RoleGrant.of(role.facilityId(), role.role())).toList();
    var number = id.toString();
    var command = new InviteAccount(id, "inside-" + id, "Tester", number, grants, null);
    var code = call(administrator, () -> accounts.invite(command)).view().invitation().code();
    call(
        Someone.NOBODY,
        () -> {
          activation.activate(new Activate(code, PASSWORD));
          return null;
        });
    return signedIn(
        new Someone(id, roles[0].facilityId(), UUID.randomUUID(), Set.of(roles[0].role())));
  }

  private Someone signedIn(Someone who) {
    records.change(
        """
        insert into sign_in_session
          (id, account_id, facility_id, kind, factors, second_factor_at, started_at, expires_at)
        values (?, ?, ?, 'API', 'mfa,pwd', utc_timestamp(6), utc_timestamp(6),
          utc_timestamp(6) + interval 1 hour)""",
        who.sessionId(),
        who.accountId(),
        who.facilityId());
    newcomers.acceptTerms(who.accountId());
    return who;
  }

  private <T> T call(Someone who, Callable<T> call) {
    try {
      return callers.as(who, call);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static OpenFacility facility(UUID id) {
    return new OpenFacility(id, new Description(HOSPITAL + " " + id, "1310000001", "Asia/Tokyo"));
  }

  /** Somebody at the first facility who has done nothing yet. */
  Someone newcomer(String role) {
    return Roles.PRIVILEGED.contains(role)
        ? newcomers.hire(here, role) // the services ask a second person
        : invite(new RoleAt(here, role));
  }

  /** The same at the second facility, for a role that is privileged. */
  Someone newcomerElsewhere(String role) {
    return newcomers.hire(elsewhere, role);
  }

  UUID elsewhere() {
    return elsewhere;
  }

  Someone administrator() {
    return administrator;
  }

  Someone physician() {
    return physician;
  }

  Someone nurse() {
    return nurse;
  }

  Someone clerk() {
    return clerk;
  }

  Someone physicianElsewhere() {
    return physicianElsewhere;
  }

  Someone physicianHereClerkElsewhere() {
    return physicianHereClerkElsewhere;
  }
}
