package org.fauces.audit.service;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fauces.audit.domain.EntityKind;

/**
 * Collects, for the use case that runs, the objects its audit record names. Use cases nest: each
 * has a frame of its own.
 */
@RequestScoped
public class AuditSubjects {
  private final Deque<Set<Subject>> frames = new ArrayDeque<>();

  /** Names an object in the record of the running use case; outside of one this does nothing. */
  public void about(EntityKind kind, UUID id) {
    if (!frames.isEmpty()) {
      frames.peek().add(new Subject(kind, id));
    }
  }

  void begin() {
    frames.push(new LinkedHashSet<>());
  }

  /** What the running use case has named so far, in that order. */
  List<Subject> current() {
    return frames.isEmpty() ? List.of() : List.copyOf(frames.peek());
  }

  void end() {
    frames.pop();
  }

  record Subject(EntityKind kind, UUID id) {}
}
