package org.fauces.forwarding.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.review.service.NamelessEvents;

/**
 * What forwarding does with the database, in short transactions: none is open while the collector
 * is spoken to.
 */
@Stateless
@PermitAll // called by ForwardingTimer alone, which has no caller
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ForwardingSteps {
  /** Longer than a delivery may take. */
  static final Duration LEASE = Duration.ofSeconds(60);

  private static final int SEALS = 20;
  private static final int ENOUGH_EVENTS = 2_000;

  @Inject ForwardingRows rows;
  @Inject NamelessEvents events;
  @Inject Alarms alarms;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "fauces.node-id")
  UUID nodeId;

  /** Whether this node is the one that hands on. */
  public boolean claim(String sink) {
    var now = clock.instant();
    return rows.claim(sink, nodeId, now, now.plus(LEASE));
  }

  /** What the collector is to take next. */
  public SealedBatch next(String sink) {
    long from = rows.lastSeal(sink);
    long to = from;
    var ids = new ArrayList<UUID>();
    while (to - from < SEALS && ids.size() < ENOUGH_EVENTS) {
      var sealed = rows.sealed(to + 1);
      if (sealed.isEmpty()) {
        break;
      }
      ids.addAll(sealed);
      to++;
    }
    return new SealedBatch(from, to, events.of(ids));
  }

  /** Notes that the collector has taken a batch. */
  public boolean taken(String sink, SealedBatch batch) {
    return rows.advance(sink, nodeId, batch.from(), batch.to(), clock.instant());
  }

  /** Since when something waits; null when nothing does. */
  public Instant waitingSince(String sink) {
    return rows.waitingSince(rows.lastSeal(sink)).orElse(null);
  }

  /** Lets the group's security officers know. */
  public void alarm(UUID sinkId) {
    alarms.raise(AlarmKind.FORWARDING_STALLED, EntityKind.COLLECTOR, sinkId, null, null);
  }
}
