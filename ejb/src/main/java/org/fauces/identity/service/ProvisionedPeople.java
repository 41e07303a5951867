package org.fauces.identity.service;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.AccountState;
import org.fauces.identity.domain.DisableReason;
import org.fauces.identity.domain.RoleAssignment;

/**
 * The people whom an identity system keeps: not machines, not who maintains from outside, and
 * nobody whom it has deleted.
 */
@ApplicationScoped
class ProvisionedPeople {
  private static final int MOST = 10_000; // of one page of groups
  private static final String KEPT =
      """
      a.kind = :person and a.isExternal = false
      and (a.usability.reason is null or a.usability.reason <> :gone)""";
  private static final String AT =
      """
       and (a.homeFacilityId = :facility or a.id in (select r.accountId from RoleAssignment r
        where r.facilityId = :facility and (r.validUntil is null or r.validUntil > :now)))""";

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** Those of a facility, or (null) of all; in an order that never changes. */
  List<Account> page(
      UUID facilityId, List<PersonCondition> conditions, ListWindow window, Instant now) {
    if (window.count() == 0) {
      return List.of();
    }
    var text = "select a from Account a where " + where(facilityId, conditions) + " order by a.id";
    return bind(em.createQuery(text, Account.class), facilityId, conditions, now)
        .setFirstResult(window.from())
        .setMaxResults(window.count())
        .getResultList();
  }

  long count(UUID facilityId, List<PersonCondition> conditions, Instant now) {
    var text = "select count(a) from Account a where " + where(facilityId, conditions);
    return bind(em.createQuery(text, Long.class), facilityId, conditions, now).getSingleResult();
  }

  /** What these people hold, or will, at the facilities. */
  List<RoleAssignment> standingAt(Collection<UUID> facilityIds, Instant now) {
    if (facilityIds.isEmpty()) {
      return List.of();
    }
    var text =
        "select r from RoleAssignment r, Account a where a.id = r.accountId and "
            + KEPT
            + " and r.facilityId in :facilities and (r.validUntil is null or r.validUntil > :now)"
            + " order by r.accountId, r.id";
    return bindKept(em.createQuery(text, RoleAssignment.class))
        .setParameter("facilities", facilityIds)
        .setParameter("now", now)
        .setMaxResults(MOST)
        .getResultList();
  }

  private static String where(UUID facilityId, List<PersonCondition> conditions) {
    return KEPT
        + (facilityId == null ? "" : AT)
        + IntStream.range(0, conditions.size())
            .mapToObj(i -> " and " + clause(conditions.get(i), i))
            .collect(joining());
  }

  private static String clause(PersonCondition condition, int i) {
    var column =
        switch (condition.attribute()) {
          case ID -> "a.id";
          case SIGN_IN_NAME -> "a.signInName";
          case PERSONNEL_NUMBER -> "a.personnelNumber";
          case ACTIVE -> "a.usability.state";
        };
    if (condition.attribute() == PersonCondition.Attribute.ACTIVE) {
      return column + " in :value" + i;
    }
    return condition.isPrefix()
        ? "substring(" + column + ", 1, length(:value" + i + ")) = :value" + i
        : column + " = :value" + i;
  }

  private static <T> TypedQuery<T> bind(
      TypedQuery<T> query, UUID facilityId, List<PersonCondition> conditions, Instant now) {
    bindKept(query);
    if (facilityId != null) {
      query.setParameter("facility", facilityId).setParameter("now", now);
    }
    for (int i = 0; i < conditions.size(); i++) {
      query.setParameter("value" + i, value(conditions.get(i)));
    }
    return query;
  }

  private static <T> TypedQuery<T> bindKept(TypedQuery<T> query) {
    return query
        .setParameter("person", AccountKind.PERSON)
        .setParameter("gone", DisableReason.DELETED_BY_PROVISIONER);
  }

  private static Object value(PersonCondition condition) {
    var folded = condition.folded();
    if (condition.attribute() != PersonCondition.Attribute.ACTIVE) {
      return folded;
    }
    return Boolean.TRUE.equals(folded)
        ? Set.of(AccountState.INVITED, AccountState.ACTIVE)
        : Set.of(AccountState.DISABLED, AccountState.SUSPENDED);
  }
}
