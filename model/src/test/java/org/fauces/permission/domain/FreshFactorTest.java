package org.fauces.permission.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.fauces.shared.domain.Roles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever finds a screen of somebody with power over others open can change nothing by it. */
@Tag("NSG-2.4-05")
class FreshFactorTest {
  private static final Set<String> OVERSIGHT =
      Set.of(Roles.FACILITY_ADMIN, Roles.GROUP_ADMIN, Roles.SECURITY_OFFICER, Roles.AUDITOR);

  /** What must be possible at once, gives nobody anything, or only reads or writes a note. */
  private static final Set<String> BY_THE_SESSION_ALONE =
      Set.of(
          "ACCOUNT_DISABLE",
          "APPROVAL_REFUSE",
          "APPROVAL_WITHDRAW",
          "ALARM_HANDLE",
          "AUDIT_SEARCH",
          "AUDIT_REVIEW_COMMENT",
          "AUDIT_REVIEW_SIGN_OFF");

  @Test
  void whatOversightAndAdministrationChangeTakesAFreshFactor() {
    assertThat(Permissions.shipped().all())
        .filteredOn(row -> row.access().admission() == Admission.ROLES)
        .filteredOn(row -> OVERSIGHT.containsAll(row.access().roles()))
        .filteredOn(FreshFactorTest::changes)
        .filteredOn(row -> !row.access().freshFactor())
        .extracting(UseCase::name)
        .containsExactlyInAnyOrderElementsOf(BY_THE_SESSION_ALONE);
  }

  private static boolean changes(UseCase row) {
    return row.doors().api().stream().anyMatch(address -> !address.verb().equals("GET"));
  }
}
