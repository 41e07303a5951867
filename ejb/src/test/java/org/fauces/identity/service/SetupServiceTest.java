package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.Facility;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.service.ClientIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first administrator: what is done before anything is held, and what happens once. */
@Tag("NSG-1.2-06")
class SetupServiceTest {
  private static final String CODE = "AAAAA-BBBBB";

  private final AccountWorld.HandClock clock =
      new AccountWorld.HandClock(Instant.parse("2026-11-26T00:00:00Z"));
  private final List<String> steps = new ArrayList<>();
  private final SetupService service = new SetupService();
  private boolean isSetUp;

  @BeforeEach
  void wire() {
    service.attempts = new CountedCodes().attempts(new AuditSubjects());
    service.installation = new OneInstallation();
    service.facilities = new NotedFacilities();
    service.opening = new NotedOpening();
    service.hashes = new NotedHashes();
    service.policy = new NotedPolicy();
    service.owners = new PasswordOwners();
    service.owners.rule = new SecondFactorRule();
    service.owners.rule.setting = "required";
    service.clientIds = new AnyId();
    service.creationDigest = new NoDigest();
    service.audit = new AuditSubjects();
    service.clock = clock;
    service.codeSha256 = Optional.of(HexFormat.of().formatHex(OneTimeCode.sha256(CODE)));
    service.codeExpiresAt = Optional.of(clock.instant().plus(Duration.ofHours(24)));
  }

  @Test
  void thePasswordIsJudgedAndHashedBeforeAnythingIsHeld() {
    service.setUp(command("Harbour Hospital"));
    assertThat(steps).containsExactly("judged harbour", "hash", "claim", "facility", "account");
  }

  @Test
  void aCodeThatWasUsedCostsNoHash() {
    service.setUp(command("Harbour Hospital"));
    steps.clear();
    assertThatThrownBy(() -> service.setUp(command("Another Hospital")))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.CODE_REFUSED));
    assertThat(steps).isEmpty();
  }

  private static SetUp command(String facilityName) {
    var description = new Facility.Description(facilityName, "1310000001", "Asia/Tokyo");
    var administrator =
        new NewAdministrator(
            UUID.randomUUID(), "first", "First", "n-1", Sensitive.of("seven lanterns"));
    return new SetUp(
        Sensitive.of(CODE), new OpenFacility(UUID.randomUUID(), description), administrator);
  }

  private final class OneInstallation extends Installation {
    @Override
    boolean isSetUp() {
      return isSetUp;
    }

    @Override
    boolean claim(UUID by, Instant now) {
      steps.add("claim");
      isSetUp = true;
      return true;
    }
  }

  private final class NotedFacilities extends Facilities {
    @Override
    void add(Facility facility) {
      steps.add("facility");
    }
  }

  private final class NotedOpening extends AccountOpening {
    @Override
    void add(Account account, List<RoleGrant> grants, UUID giver) {
      steps.add("account");
    }
  }

  private final class NotedHashes extends PasswordHashes {
    @Override
    String hash(Sensitive<String> password) {
      steps.add("hash");
      return "hash";
    }
  }

  private final class NotedPolicy extends PasswordPolicy {
    @Override
    void check(Sensitive<String> password, PasswordOwner owner) {
      steps.add("judged " + (owner.ownWords().contains("harbour") ? "harbour" : "nobody's"));
    }
  }

  private static final class AnyId extends ClientIds {
    @Override
    public boolean claim(UUID id) {
      return true;
    }
  }

  private static final class NoDigest extends CreationDigest {
    @Override
    public byte[] of(Object... parts) {
      return new byte[16];
    }
  }
}
