package org.fauces.audit.format.tables;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fauces.audit.format.AuditRow;
import org.fauces.audit.format.EventRecord;
import org.fauces.audit.format.Seal;
import org.fauces.audit.format.SealMember;
import org.fauces.audit.format.TrailVisitor;

/** Merges seals with their members, both in the order of the seals' numbers. */
final class SealedRows {
  private static final int EVENT_COLUMNS = 5;

  private final ResultSet sealRows;
  private final ResultSet memberRows;
  private final Connection entities;
  private final RowReader sealReader;
  private final RowReader eventReader;
  private Seal open;
  private Seal next;

  SealedRows(ResultSet seals, ResultSet members, Connection entities) throws SQLException {
    this.sealRows = seals;
    this.memberRows = members;
    this.entities = entities;
    this.sealReader = new RowReader(seals, 1);
    this.eventReader = new RowReader(members, EVENT_COLUMNS);
  }

  /** A member whose row in the table of events may be gone. */
  private record Found(long seal, long position, String eventId, String digest, AuditRow event) {
    SealMember with(EventRecord whole) {
      return new SealMember(seal, position, eventId, digest, whole);
    }
  }

  void read(TrailVisitor visitor) throws SQLException {
    next = nextSeal();
    for (var some = members(); !some.isEmpty(); some = members()) {
      var events = some.stream().map(Found::event).filter(Objects::nonNull).toList();
      var whole = EventRows.complete(entities, events).iterator();
      for (var found : some) {
        pass(found.with(found.event() == null ? null : whole.next()), visitor);
      }
    }
    while (next != null) {
      openNext(visitor);
    }
  }

  private void pass(SealMember member, TrailVisitor visitor) throws SQLException {
    while (next != null && next.number() <= member.seal()) {
      openNext(visitor);
    }
    if (open != null && open.number() == member.seal()) { // others are told as strays
      visitor.member(member);
    }
  }

  private void openNext(TrailVisitor visitor) throws SQLException {
    open = next;
    next = nextSeal();
    visitor.seal(open);
  }

  private Seal nextSeal() throws SQLException {
    return sealRows.next() ? new Seal(sealReader.read().orElseThrow()) : null;
  }

  private List<Found> members() throws SQLException {
    var some = new ArrayList<Found>();
    while (some.size() < EventRows.AT_ONCE && memberRows.next()) {
      some.add(
          new Found(
              memberRows.getLong(1),
              memberRows.getLong(2),
              Binary.text(memberRows.getBytes(3)),
              Binary.text(memberRows.getBytes(4)),
              eventReader.read().orElse(null)));
    }
    return some;
  }
}
