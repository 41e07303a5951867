package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.Facility;
import org.fauces.identity.domain.Facility.Description;
import org.fauces.identity.domain.RoleGrant;
import org.fauces.identity.domain.SetupOffice;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.service.ClientIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("NSG-2.4-01")
class FacilityOpeningTest {
  private final AccountWorld world = new AccountWorld();
  private final Map<SetupOffice, UUID> appointed = new EnumMap<>(SetupOffice.class);
  private final List<Facility> opened = new ArrayList<>();
  private final FacilityService service = new FacilityService();

  @BeforeEach
  void wire() {
    var first = UUID.randomUUID();
    world.caller.become(world.hire("first", RoleGrant.of(first, GROUP_ADMIN)).id(), first);
    service.caller = world.caller;
    service.audit = new AuditSubjects();
    service.clock = world.clock;
    service.installation =
        new Installation() {
          @Override
          Optional<UUID> appointed(SetupOffice office) {
            return Optional.ofNullable(appointed.get(office));
          }
        };
    service.facilities =
        new Facilities() {
          @Override
          void add(Facility facility) {
            opened.add(facility);
          }
        };
    service.clientIds =
        new ClientIds() {
          @Override
          public boolean claim(UUID id) {
            return true;
          }
        };
    service.creationDigest =
        new CreationDigest() {
          @Override
          public byte[] of(Object... parts) {
            return new byte[16];
          }
        };
  }

  @Test
  void noFurtherFacilityIsOpenedByOneAdministratorAlone() {
    assertRefused();
    appointed.put(SetupOffice.SECOND_ADMINISTRATOR, UUID.randomUUID());
    assertRefused();
    appointed.put(SetupOffice.SECURITY_OFFICER, UUID.randomUUID());

    assertThat(service.open(facility()).created()).isTrue();
    assertThat(opened).hasSize(1);
  }

  private void assertRefused() {
    assertThatThrownBy(() -> service.open(facility()))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.SET_UP_INCOMPLETE));
    assertThat(opened).isEmpty();
  }

  private static OpenFacility facility() {
    return new OpenFacility(
        UUID.randomUUID(), new Description("Second Hospital", "1310000002", "Asia/Tokyo"));
  }
}
