package org.fauces.terms.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.AccountState;
import org.fauces.terms.domain.TermsAcceptance;
import org.fauces.terms.service.AcceptancePage.AcceptanceView;

/** Rows of acceptances, which are added and never changed. */
@ApplicationScoped
class TermsAcceptances {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** Holds the account, so that clicks at once follow each other. */
  void hold(UUID accountId) {
    em.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean isAccepted(UUID termsId, UUID accountId) {
    return !em.createQuery(
            "select a from TermsAcceptance a where a.termsId = :terms and a.accountId = :account",
            TermsAcceptance.class)
        .setParameter("terms", termsId)
        .setParameter("account", accountId)
        .getResultList()
        .isEmpty();
  }

  void add(TermsAcceptance acceptance) {
    em.persist(acceptance);
    em.flush();
  }

  /** At most one more than the limit, so that the caller sees whether there are more. */
  List<AcceptanceView> page(AcceptanceQuery query) {
    return query.accepted() ? accepted(query) : missing(query);
  }

  private List<AcceptanceView> accepted(AcceptanceQuery query) {
    return em.createQuery(
            """
            select p, a from Account p, TermsAcceptance a
            where a.termsId = :terms and a.accountId = p.id and p.id > :after order by p.id\
            """,
            Object[].class)
        .setParameter("terms", query.termsId())
        .setParameter("after", after(query))
        .setMaxResults(query.limit() + 1)
        .getResultStream()
        .map(row -> view((Account) row[0], (TermsAcceptance) row[1]))
        .toList();
  }

  private static AcceptanceView view(Account account, TermsAcceptance acceptance) {
    return new AcceptanceView(account.id(), account.displayName(), acceptance.acceptedAt());
  }

  private List<AcceptanceView> missing(AcceptanceQuery query) {
    return em.createQuery(
            """
            select p from Account p
            where p.kind = :person and p.usability.state = :active and p.id > :after and not exists (
              select a.id from TermsAcceptance a
              where a.termsId = :terms and a.accountId = p.id)
            order by p.id\
            """,
            Account.class)
        .setParameter("person", AccountKind.PERSON)
        .setParameter("active", AccountState.ACTIVE)
        .setParameter("terms", query.termsId())
        .setParameter("after", after(query))
        .setMaxResults(query.limit() + 1)
        .getResultStream()
        .map(account -> new AcceptanceView(account.id(), account.displayName(), null))
        .toList();
  }

  private static UUID after(AcceptanceQuery query) {
    return query.after() == null ? BEFORE_ALL : query.after();
  }
}
