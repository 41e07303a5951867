package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.Passkey;
import org.fauces.identity.domain.RecoveryCode;
import org.fauces.identity.domain.Totp;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.format.Sha256;
import org.fauces.shared.service.Conflicts;

/** Rows of second factors. Whoever changes an account's has locked the account's row. */
@ApplicationScoped
class Factors {
  private static final int MOST = 100; // far more than anybody has

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** The app that counts. */
  Optional<Totp> totp(UUID accountId) {
    return totps(accountId).stream().filter(Totp::isConfirmed).findFirst();
  }

  /** The app that waits for its first code. */
  Optional<Totp> unconfirmedTotp(UUID accountId) {
    return totps(accountId).stream().filter(totp -> !totp.isConfirmed()).findFirst();
  }

  private List<Totp> totps(UUID accountId) {
    return em.createQuery("select t from Totp t where t.accountId = :account", Totp.class)
        .setParameter("account", accountId)
        .setMaxResults(MOST)
        .getResultList();
  }

  List<Passkey> passkeys(UUID accountId) {
    return em.createQuery(
            "select p from Passkey p where p.accountId = :account order by p.createdAt, p.id",
            Passkey.class)
        .setParameter("account", accountId)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** The passkey with this credential, held against its use at the same time. */
  Optional<Passkey> lockPasskey(byte[] credentialId) {
    return em.createQuery("select p from Passkey p where p.credentialHash = :hash", Passkey.class)
        .setParameter("hash", Sha256.of(credentialId))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  Optional<RecoveryCode> unusedCode(UUID accountId, byte[] codeHash) {
    return em.createQuery(
            """
            select c from RecoveryCode c
            where c.accountId = :account and c.codeHash = :hash and c.usedAt is null""",
            RecoveryCode.class)
        .setParameter("account", accountId)
        .setParameter("hash", codeHash)
        .getResultStream()
        .findFirst();
  }

  int unusedCodes(UUID accountId) {
    return em.createQuery(
            """
            select count(c) from RecoveryCode c
            where c.accountId = :account and c.usedAt is null""",
            Long.class)
        .setParameter("account", accountId)
        .getSingleResult()
        .intValue();
  }

  void add(Totp totp) {
    em.persist(totp);
    em.flush();
  }

  void add(Passkey passkey) {
    em.persist(passkey);
    Conflicts.flush(em::flush, ProblemType.FACTOR_REFUSED); // it is somebody's already
  }

  void add(List<RecoveryCode> codes) {
    codes.forEach(em::persist);
    em.flush();
  }

  void remove(Totp totp) {
    em.remove(totp);
    em.flush();
  }

  void remove(Passkey passkey) {
    em.remove(passkey);
    em.flush();
  }

  void removeCodes(UUID accountId) {
    em.createQuery("delete from RecoveryCode c where c.accountId = :account")
        .setParameter("account", accountId)
        .executeUpdate();
  }

  /** All of them, so that the account's holder begins anew. */
  void removeAll(UUID accountId) {
    totps(accountId).forEach(em::remove);
    passkeys(accountId).forEach(em::remove);
    removeCodes(accountId);
    em.flush();
  }
}
