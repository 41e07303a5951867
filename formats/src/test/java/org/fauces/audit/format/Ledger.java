package org.fauces.audit.format;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;

/** A trail as plain lists that a test can change in every way, as whoever owns the tables could. */
final class Ledger implements Trail {
  final List<String> keys = new ArrayList<>();
  final List<String> checkpoints = new ArrayList<>();
  final List<Seal> seals = new ArrayList<>();
  final List<SealMember> members = new ArrayList<>(); // their events are in the list below
  final List<EventRecord> events = new ArrayList<>();

  Ledger copy() {
    var copy = new Ledger();
    copy.keys.addAll(keys);
    copy.checkpoints.addAll(checkpoints);
    copy.seals.addAll(seals);
    copy.members.addAll(members);
    copy.events.addAll(events);
    return copy;
  }

  /** Takes the place of a database that was put back, checkpoints and all. */
  void putBack(Ledger earlier) {
    keys.retainAll(earlier.keys);
    replace(checkpoints, earlier.checkpoints);
    replace(seals, earlier.seals);
    replace(members, earlier.members);
    replace(events, earlier.events);
  }

  private static <T> void replace(List<T> list, List<T> earlier) {
    list.clear();
    list.addAll(earlier);
  }

  /** As the tables are read: seals by number, members by place, whatever order they came in. */
  @Override
  public void read(TrailVisitor visitor) {
    keys.forEach(visitor::key);
    checkpoints.forEach(visitor::checkpoint);
    var stored =
        events.stream().collect(toMap(EventRecord::id, event -> event, (one, other) -> one));
    var bySeal = members.stream().collect(groupingBy(SealMember::seal));
    for (var seal : seals.stream().sorted(comparingLong(Seal::number)).toList()) {
      visitor.seal(seal);
      bySeal.getOrDefault(seal.number(), List.of()).stream()
          .sorted(comparingLong(SealMember::position))
          .map(member -> with(member, stored.get(member.eventId())))
          .forEach(visitor::member);
    }
    readRest(visitor);
  }

  private void readRest(TrailVisitor visitor) {
    var sealed = members.stream().map(SealMember::eventId).collect(toSet());
    var numbers = seals.stream().map(Seal::number).collect(toSet());
    events.stream().filter(event -> !sealed.contains(event.id())).forEach(visitor::unsealed);
    members.stream()
        .filter(member -> !numbers.contains(member.seal()))
        .forEach(member -> visitor.stray("member of seal " + member.seal()));
  }

  private static SealMember with(SealMember member, EventRecord event) {
    return new SealMember(
        member.seal(), member.position(), member.eventId(), member.digest(), event);
  }
}
