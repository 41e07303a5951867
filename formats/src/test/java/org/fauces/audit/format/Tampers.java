package org.fauces.audit.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The ways in which somebody who owns the tables could change a trail, chosen at random. */
final class Tampers {
  private final Random random;

  Tampers(long seed) {
    random = new Random(seed);
  }

  /** Changes the trail in one way and says in which. */
  String tamper(Ledger ledger, Ledger earlier) {
    return switch (random.nextInt(6)) {
      case 0 -> flip(ledger);
      case 1 -> delete(ledger);
      case 2 -> insert(ledger);
      case 3 -> swap(ledger);
      case 4 -> truncate(ledger);
      default -> {
        ledger.putBack(earlier);
        yield "everything put back";
      }
    };
  }

  private String flip(Ledger ledger) {
    return switch (random.nextInt(5)) {
      case 0 -> "event: " + change(ledger.events, this::flip);
      case 1 -> "event and member: " + flipWithMember(ledger);
      case 2 -> "seal: " + change(ledger.seals, seal -> new Seal(flip(seal.row())));
      case 3 -> "member: " + change(ledger.members, this::flip);
      default -> "checkpoint: " + change(ledger.checkpoints, this::flip);
    };
  }

  private String flipWithMember(Ledger ledger) {
    int at = random.nextInt(ledger.events.size());
    var old = ledger.events.get(at);
    var changed = flip(old);
    ledger.events.set(at, changed);
    ledger.members.replaceAll(
        member ->
            member.eventId().equals(old.id())
                ? new SealMember(
                    member.seal(), member.position(), changed.id(), changed.digest(), null)
                : member);
    return "event " + at;
  }

  private String delete(Ledger ledger) {
    return switch (random.nextInt(6)) {
      case 0 -> "event removed: " + remove(ledger.events);
      case 1 -> "seal removed: " + remove(ledger.seals);
      case 2 -> "member removed: " + remove(ledger.members);
      case 3 -> "checkpoint removed: " + remove(ledger.checkpoints);
      case 4 -> "event and member removed: " + removeWithMember(ledger);
      default -> "object removed: " + change(ledger.events, this::withoutObject);
    };
  }

  private static String removeWithMember(Ledger ledger, int at) {
    var gone = ledger.events.remove(at);
    ledger.members.removeIf(member -> member.eventId().equals(gone.id()));
    return "event " + at;
  }

  private String removeWithMember(Ledger ledger) {
    return removeWithMember(ledger, random.nextInt(ledger.events.size()));
  }

  private String insert(Ledger ledger) {
    int at = random.nextInt(ledger.events.size() / 2); // the last are too new to be overdue
    var forged = copyOf(ledger.events.get(at));
    return switch (random.nextInt(4)) {
      case 0 -> {
        ledger.events.add(forged);
        yield "event put in";
      }
      case 1 -> "object put in: " + change(ledger.events, this::withObject);
      case 2 -> "event put into a seal: " + insertMember(ledger, forged);
      default -> "seal put in: " + insertSeal(ledger, forged);
    };
  }

  private String insertMember(Ledger ledger, EventRecord forged) {
    int at = random.nextInt(ledger.members.size());
    var beside = ledger.members.get(at);
    ledger.events.add(forged);
    ledger.members.add(
        at + 1,
        new SealMember(beside.seal(), beside.position() + 1, forged.id(), forged.digest(), null));
    return "after member " + at;
  }

  private String insertSeal(Ledger ledger, EventRecord forged) {
    int at = random.nextInt(ledger.seals.size() - 1);
    var seal =
        ledger
            .seals
            .get(at)
            .next(List.of(forged), SealingMoment.ofAll(Instant.EPOCH, UUID.randomUUID()));
    ledger.events.add(forged);
    ledger.seals.add(at + 1, seal);
    return "after seal " + at;
  }

  private String swap(Ledger ledger) {
    return switch (random.nextInt(5)) {
      case 0 -> "contents of events: " + swapContents(ledger);
      case 1 -> "members: " + swapMembers(ledger.members);
      case 2 -> "numbers of seals: " + swapSeals(ledger.seals);
      case 3 -> "checkpoints: " + swap(ledger.checkpoints);
      default -> "keys of objects: " + change(ledger.events, this::withOthersObject);
    };
  }

  /** Two events exchange everything but their ids. */
  private String swapContents(Ledger ledger) {
    int one = random.nextInt(ledger.events.size());
    int other = (one + 1 + random.nextInt(ledger.events.size() - 1)) % ledger.events.size();
    var first = ledger.events.get(one);
    var second = ledger.events.get(other);
    ledger.events.set(
        one, new EventRecord(second.event().with("id", first.id()), second.entities()));
    ledger.events.set(
        other, new EventRecord(first.event().with("id", second.id()), first.entities()));
    return one + " and " + other;
  }

  /** Two members exchange their places. */
  private String swapMembers(List<SealMember> members) {
    var one = members.get(random.nextInt(members.size() / 2));
    var other = members.get(members.size() / 2 + random.nextInt(members.size() / 2));
    members.replaceAll(
        member -> member == one ? at(one, other) : member == other ? at(other, one) : member);
    return one.eventId() + " and " + other.eventId();
  }

  private static SealMember at(SealMember place, SealMember what) {
    return new SealMember(place.seal(), place.position(), what.eventId(), what.digest(), null);
  }

  private String swapSeals(List<Seal> seals) {
    var one = seals.get(random.nextInt(seals.size() / 2));
    var other = seals.get(seals.size() / 2 + random.nextInt(seals.size() / 2));
    seals.replaceAll(
        seal ->
            seal == one ? renumbered(one, other) : seal == other ? renumbered(other, one) : seal);
    return one.number() + " and " + other.number();
  }

  private static Seal renumbered(Seal seal, Seal as) {
    return new Seal(seal.row().with("number", as.row().text("number")));
  }

  private String truncate(Ledger ledger) {
    int left = 1 + random.nextInt(ledger.seals.size() - 1);
    return switch (random.nextInt(3)) {
      case 0 -> "checkpoints cut: " + cut(ledger.checkpoints);
      case 1 -> {
        cutSeals(ledger, left);
        yield "seals with their events cut after " + left;
      }
      default -> {
        cutSeals(ledger, left);
        long last = left;
        ledger.checkpoints.removeIf(line -> Checkpoint.parse(line).orElseThrow().seal() > last);
        yield "seals and checkpoints cut after " + left;
      }
    };
  }

  private static void cutSeals(Ledger ledger, int left) {
    ledger.seals.subList(left, ledger.seals.size()).clear();
    for (int at = ledger.events.size() - 1; at >= 0; at--) {
      var id = ledger.events.get(at).id();
      boolean cut =
          ledger.members.stream()
              .anyMatch(member -> member.eventId().equals(id) && member.seal() > left);
      if (cut) {
        removeWithMember(ledger, at);
      }
    }
  }

  private <T> String cut(List<T> list) {
    int left = random.nextInt(list.size());
    list.subList(left, list.size()).clear();
    return "after " + left;
  }

  private <T> String change(List<T> list, UnaryOperator<T> by) {
    int at = random.nextInt(list.size());
    list.set(at, by.apply(list.get(at)));
    return "row " + at;
  }

  private <T> String remove(List<T> list) {
    int at = random.nextInt(list.size());
    list.remove(at);
    return "row " + at;
  }

  private <T> String swap(List<T> list) {
    int one = random.nextInt(list.size());
    int other = (one + 1 + random.nextInt(list.size() - 1)) % list.size();
    Collections.swap(list, one, other);
    return one + " and " + other;
  }

  private EventRecord flip(EventRecord event) {
    int which = random.nextInt(event.entities().size() + 1);
    if (which == 0) {
      return new EventRecord(flip(event.event()), event.entities());
    }
    var entities = new ArrayList<>(event.entities());
    entities.set(which - 1, flip(entities.get(which - 1)));
    return new EventRecord(event.event(), entities);
  }

  private AuditRow flip(AuditRow row) {
    var names = row.columns().keySet().stream().filter(name -> !row.text(name).isEmpty()).toList();
    var name = names.get(random.nextInt(names.size()));
    return row.with(name, flip(row.text(name)));
  }

  private SealMember flip(SealMember member) {
    return switch (random.nextInt(4)) {
      case 0 ->
          new SealMember(
              member.seal() ^ bit(), member.position(), member.eventId(), member.digest(), null);
      case 1 ->
          new SealMember(
              member.seal(), member.position() ^ bit(), member.eventId(), member.digest(), null);
      case 2 ->
          new SealMember(
              member.seal(), member.position(), flip(member.eventId()), member.digest(), null);
      default ->
          new SealMember(
              member.seal(), member.position(), member.eventId(), flip(member.digest()), null);
    };
  }

  private long bit() {
    return 1L << random.nextInt(40);
  }

  private String flip(String text) {
    int at = random.nextInt(text.length());
    var chars = text.toCharArray();
    chars[at] ^= (char) (1 << random.nextInt(7));
    return new String(chars);
  }

  private EventRecord withoutObject(EventRecord event) {
    return event.entities().isEmpty()
        ? flip(event)
        : new EventRecord(event.event(), event.entities().subList(1, event.entities().size()));
  }

  private EventRecord withObject(EventRecord event) {
    var entities = new ArrayList<>(event.entities());
    entities.add(
        AuditRow.of(
            Map.of("event_id", event.id(), "position", "9", "kind", "PATIENT", "entity_id", id())));
    return new EventRecord(event.event(), entities);
  }

  private EventRecord withOthersObject(EventRecord event) {
    if (event.entities().isEmpty()) {
      return flip(event);
    }
    var entities = new ArrayList<>(event.entities());
    entities.set(0, entities.get(0).with("entity_id", id()));
    return new EventRecord(event.event(), entities);
  }

  private EventRecord copyOf(EventRecord event) {
    return new EventRecord(event.event().with("id", id()).with("sequence", "900"), List.of());
  }

  private String id() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
