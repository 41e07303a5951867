package org.fauces.forwarding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fauces.shared.domain.InstantConverter;
import org.fauces.shared.domain.UuidBytes;

/**
 * How far a collector has got, and the sealed events that follow. Seals are numbered without a gap
 * in the order they were committed, so that no late event is ever skipped.
 */
@ApplicationScoped
class ForwardingRows {
  private static final InstantConverter INSTANTS = new InstantConverter();

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** Takes or keeps the lease of a collector; false when another node has it. */
  boolean claim(String sink, UUID node, Instant now, Instant until) {
    em.createNativeQuery("insert ignore into audit_forwarding (sink, last_seal) values (?, 0)")
        .setParameter(1, sink)
        .executeUpdate();
    return em.createNativeQuery(
                """
                update audit_forwarding set holder_node = ?, lease_until = ?
                where sink = ? and (holder_node = ? or lease_until is null or lease_until < ?)\
                """)
            .setParameter(1, UuidBytes.of(node))
            .setParameter(2, INSTANTS.convertToDatabaseColumn(until))
            .setParameter(3, sink)
            .setParameter(4, UuidBytes.of(node))
            .setParameter(5, INSTANTS.convertToDatabaseColumn(now))
            .executeUpdate()
        == 1;
  }

  /** The last seal that the collector has taken; 0 before the first. */
  long lastSeal(String sink) {
    var last =
        em.createNativeQuery("select last_seal from audit_forwarding where sink = ?")
            .setParameter(1, sink)
            .getSingleResult();
    return ((Number) last).longValue();
  }

  /** Notes what the collector has taken; false when another node got there. */
  boolean advance(String sink, UUID node, long from, long to, Instant now) {
    return em.createNativeQuery(
                """
                update audit_forwarding set last_seal = ?, forwarded_at = ?
                where sink = ? and holder_node = ? and last_seal = ?\
                """)
            .setParameter(1, to)
            .setParameter(2, INSTANTS.convertToDatabaseColumn(now))
            .setParameter(3, sink)
            .setParameter(4, UuidBytes.of(node))
            .setParameter(5, from)
            .executeUpdate()
        == 1;
  }

  /** The events of a seal in their order; empty when there is none of that number. */
  List<UUID> sealed(long number) {
    List<?> ids =
        em.createNativeQuery(
                """
                select event_id from fauces_audit.audit_seal_event where seal = ?
                order by position\
                """)
            .setParameter(1, number)
            .getResultList();
    return ids.stream().map(id -> UuidBytes.read((byte[]) id)).toList();
  }

  /** When the oldest seal after that one was made; empty when nothing waits. */
  Optional<Instant> waitingSince(long lastSeal) {
    var oldest =
        em.createNativeQuery("select sealed_at from fauces_audit.audit_seal where number = ?")
            .setParameter(1, lastSeal + 1)
            .getResultList();
    return oldest.stream().findFirst().map(INSTANTS::convertToEntityAttribute);
  }
}
