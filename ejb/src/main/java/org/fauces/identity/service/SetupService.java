package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.Facility;
import org.fauces.identity.domain.PersonnelNumber;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.identity.domain.SetupOffice;
import org.fauces.identity.domain.SignInName;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.IdInUse;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Roles;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.service.ClientIds;

/**
 * Makes the first facility and its administrator, once in the life of an installation. The right to
 * it is the code that the operator's command shows; there is no default account.
 */
@Stateless
@PermitAll // nobody can have signed in before there is an account: the code is the proof
public class SetupService {
  @Inject CodeAttempts attempts;
  @Inject Installation installation;
  @Inject Facilities facilities;
  @Inject AccountOpening opening;
  @Inject PasswordHashes hashes;
  @Inject PasswordPolicy policy;
  @Inject PasswordOwners owners;
  @Inject ClientIds clientIds;
  @Inject CreationDigest creationDigest;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "fauces.setup.code-sha256")
  Optional<String> codeSha256;

  @Inject
  @ConfigProperty(name = "fauces.setup.code-expires-at")
  Optional<Instant> codeExpiresAt;

  /** Whether the installation waits for its first administrator. */
  public boolean isOpen() {
    return !installation.isSetUp();
  }

  /** How far the set-up is. */
  public SetupStatus status() {
    var missing =
        Arrays.stream(SetupOffice.values())
            .filter(office -> installation.appointed(office).isEmpty())
            .toList();
    return new SetupStatus(!installation.isSetUp(), missing);
  }

  /** Sets the installation up; of several at once one comes through. */
  @Audited(AuditAction.SET_UP)
  public void setUp(SetUp command) {
    attempts.orCounted(
        () -> {
          requireCode(command.code());
          return null;
        });
    var administrator = command.administrator();
    audit.about(EntityKind.FACILITY, command.facility().id());
    audit.about(EntityKind.ACCOUNT, administrator.id());
    var facility = within("/facility", () -> facility(command.facility()));
    var account = within("/account", () -> account(administrator, facility));
    if (!installation.claim(administrator.id(), clock.instant())) {
      throw codeRefused(); // it died with the first use
    }
    within("/facility", () -> claim(facility.id()));
    facilities.add(facility);
    within("/account", () -> claim(account.id()));
    opening.add(account, roles(facility), null);
  }

  private Facility facility(OpenFacility command) {
    var digest = FacilityService.digest(creationDigest, command);
    return Facility.open(command.id(), command.description(), clock.instant(), digest);
  }

  /** The administrator's, with the password; that is slow, so that nothing is held meanwhile. */
  private Account account(NewAdministrator command, Facility facility) {
    var name = SignInName.of(command.signInName());
    var digest = creationDigest.of("set-up", name.value(), command.displayName());
    var account =
        Account.invite(command.id(), AccountKind.PERSON, name, command.displayName())
            .created(clock.instant(), digest)
            .at(facility.id())
            .of(PersonnelNumber.of(command.personnelNumber()));
    policy.check(command.password(), owners.ofFirst(account, facility.name(), roles(facility)));
    account.activate(hashes.hash(command.password()), clock.instant());
    return account;
  }

  private static List<RoleGrant> roles(Facility facility) {
    return List.of(
        RoleGrant.of(facility.id(), Roles.GROUP_ADMIN),
        RoleGrant.of(facility.id(), Roles.FACILITY_ADMIN));
  }

  private void requireCode(Sensitive<String> typed) {
    if (installation.isSetUp()) {
      throw codeRefused(); // it died with the first use, and costs no hash any more
    }
    var expected = codeSha256.map(HexFormat.of()::parseHex).orElseThrow(SetupService::codeRefused);
    var given = OneTimeCode.sha256(typed.reveal().strip());
    boolean alive = codeExpiresAt.filter(clock.instant()::isBefore).isPresent();
    if (!MessageDigest.isEqual(expected, given) || !alive) {
      throw codeRefused();
    }
  }

  private UUID claim(UUID id) {
    if (!clientIds.claim(id)) {
      throw new IdInUse();
    }
    return id;
  }

  private static <T> T within(String pointer, Supplier<T> part) {
    try {
      return part.get();
    } catch (DomainException e) {
      throw e.within(pointer);
    }
  }

  private static DomainException codeRefused() {
    return new DomainException(ProblemType.CODE_REFUSED, null);
  }
}
