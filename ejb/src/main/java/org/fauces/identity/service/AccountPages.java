package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fauces.identity.domain.Account;

/** Lists accounts by key, the one place after the other, never by offset. */
@ApplicationScoped
class AccountPages {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** At most {@code query.limit() + 1}, so that the caller sees whether there are more. */
  List<Account> page(AccountQuery query, Instant now) {
    var after = query.after() == null ? BEFORE_ALL : query.after();
    var typed =
        query.facilityId() == null
            ? em.createQuery(
                "select a from Account a where a.id > :after order by a.id", Account.class)
            : em.createQuery(
                    """
                    select a from Account a where a.id > :after and (a.homeFacilityId = :facility
                      or a.id in (select r.accountId from RoleAssignment r
                        where r.facilityId = :facility
                          and (r.validUntil is null or r.validUntil > :now)))
                    order by a.id""",
                    Account.class)
                .setParameter("facility", query.facilityId())
                .setParameter("now", now);
    return typed.setParameter("after", after).setMaxResults(query.limit() + 1).getResultList();
  }
}
