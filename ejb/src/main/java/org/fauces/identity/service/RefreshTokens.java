package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fauces.identity.domain.RefreshToken;
import org.fauces.shared.domain.InstantConverter;
import org.fauces.shared.domain.Sensitive;

/** Rows of refresh tokens. */
@ApplicationScoped
class RefreshTokens {
  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** The token of that text, held against every other use of it until the transaction ends. */
  Optional<RefreshToken> lock(Sensitive<String> token) {
    return em.createQuery(
            "select t from RefreshToken t where t.tokenHash = :hash", RefreshToken.class)
        .setParameter("hash", OpaqueToken.hash(token))
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Makes the session's next token. */
  Sensitive<String> next(UUID sessionId, Instant now) {
    var token = OpaqueToken.make();
    em.persist(RefreshToken.of(sessionId, OpaqueToken.hash(token), now));
    em.flush();
    return token;
  }

  /** Deletes what belongs to sessions that are over: such a token is as good as unknown. */
  int deleteOfEnded(Instant now) {
    return em.createNativeQuery(
            """
            delete t from refresh_token t join sign_in_session s on s.id = t.session_id
            where s.ended_at is not null or s.expires_at <= ?\
            """)
        .setParameter(1, new InstantConverter().convertToDatabaseColumn(now))
        .executeUpdate();
  }
}
