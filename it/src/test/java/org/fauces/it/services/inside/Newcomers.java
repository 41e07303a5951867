package org.fauces.it.services.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.fauces.it.services.Records;
import org.fauces.shared.domain.Roles;

/** People put into the rows past the product: one for each role at a facility of their own. */
@ApplicationScoped
public class Newcomers {
  private static final byte[] NO_DIGEST = new byte[16];

  @Inject Records records;

  private final UUID facilityId = UUID.randomUUID();
  private final Map<String, Someone> byRole = new ConcurrentHashMap<>();

  /** Somebody who holds this role and no other, and has signed in. */
  Someone with(String role) {
    if (byRole.isEmpty()) {
      openFacility();
      Roles.ALL.forEach(each -> byRole.put(each, hire(facilityId, each)));
    }
    return byRole.get(role);
  }

  private void openFacility() {
    records.change(
        """
        insert into facility
          (id, version, name, institution_code, time_zone, created_at, creation_digest)
        values (?, 1, 'Unchecked Hospital', '1310000001', 'Asia/Tokyo', utc_timestamp(6), ?)""",
        facilityId,
        NO_DIGEST);
  }

  /** Somebody new who holds the role at a facility and has signed in. */
  Someone hire(UUID facilityId, String role) {
    var who = new Someone(UUID.randomUUID(), facilityId, UUID.randomUUID(), Set.of(role));
    records.change(
        """
        insert into account
          (id, version, kind, state, sign_in_name, display_name, created_at, creation_digest)
        values (?, 1, 'PERSON', 'ACTIVE', ?, 'Tester', utc_timestamp(6), ?)""",
        who.accountId(),
        "unchecked-" + who.accountId(),
        NO_DIGEST);
    records.change(
        """
        insert into role_assignment (id, account_id, facility_id, role, valid_from)
        values (?, ?, ?, ?, utc_timestamp(6) - interval 1 minute)""",
        UUID.randomUUID(),
        who.accountId(),
        facilityId,
        role);
    records.change(
        """
        insert into sign_in_session
          (id, account_id, facility_id, kind, factors, second_factor_at, started_at, expires_at)
        values (?, ?, ?, 'API', 'mfa,pwd', utc_timestamp(6), utc_timestamp(6),
          utc_timestamp(6) + interval 1 hour)""",
        who.sessionId(),
        who.accountId(),
        facilityId);
    acceptTerms(who.accountId());
    return who;
  }

  /** Whoever has not accepted the terms in force may do nothing else. */
  void acceptTerms(UUID accountId) {
    records.change(
        """
        insert into terms_acceptance (id, terms_id, account_id, text_sha256, accepted_at)
        select unhex(replace(uuid(), '-', '')), id, ?, text_sha256, utc_timestamp(6)
        from terms_version""",
        accountId);
  }
}
