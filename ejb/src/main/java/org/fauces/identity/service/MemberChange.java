package org.fauces.identity.service;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** One step of a change of a group's members. */
public record MemberChange(Kind kind, Set<UUID> members) {
  /** What becomes of those who are named. */
  public enum Kind {
    ADD,
    REMOVE,
    /** They, and nobody else. */
    REPLACE
  }

  public MemberChange {
    members = Set.copyOf(members);
  }

  /** Who is in the group afterwards. */
  Set<UUID> applyTo(Collection<UUID> before) {
    var after = new TreeSet<>(kind == Kind.REPLACE ? Set.<UUID>of() : before);
    if (kind == Kind.REMOVE) {
      after.removeAll(members);
    } else {
      after.addAll(members);
    }
    return after;
  }
}
