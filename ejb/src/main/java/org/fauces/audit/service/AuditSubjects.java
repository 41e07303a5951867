package org.fauces.audit.service;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.domain.Recorded;

/**
 * Collects, for the use case that runs, the objects its audit records name and which were written
 * already. Use cases nest: each has a frame of its own.
 */
@RequestScoped
public class AuditSubjects {
  private final Deque<Frame> frames = new ArrayDeque<>();

  /** Names an object in the record of the running use case; outside of one this does nothing. */
  public void about(EntityKind kind, UUID id) {
    if (!frames.isEmpty()) {
      frames.peek().named.add(new Subject(kind, id));
    }
  }

  /** Opens the frame of a use case; whoever opens it ends it. */
  public void begin(String useCase) {
    frames.push(new Frame(useCase));
  }

  /** The use case that runs; empty outside of one. */
  public Optional<String> running() {
    return Optional.ofNullable(frames.peek()).map(frame -> frame.useCase);
  }

  /** What was written of the running use case, in that order. */
  public List<Recorded> written() {
    return frames.isEmpty() ? List.of() : List.copyOf(frames.peek().written);
  }

  /** The running use case found nothing to do: to record a success would be false. */
  public void leaveUntouched() {
    if (!frames.isEmpty()) {
      frames.peek().untouched = true;
    }
  }

  /** Whether the running use case said that it did nothing. */
  public boolean isUntouched() {
    return !frames.isEmpty() && frames.peek().untouched;
  }

  /** Closes the frame that was opened last. */
  public void end() {
    frames.pop();
  }

  /** What the running use case has named so far, in that order. */
  List<Subject> current() {
    return frames.isEmpty() ? List.of() : List.copyOf(frames.peek().named);
  }

  /** Notes what was written of the running use case. */
  public void wrote(Recorded event) {
    if (!frames.isEmpty()) {
      frames.peek().written.add(event);
    }
  }

  record Subject(EntityKind kind, UUID id) {}

  private static final class Frame {
    private final String useCase;
    private final Set<Subject> named = new LinkedHashSet<>();
    private final List<Recorded> written = new ArrayList<>();
    private boolean untouched;

    Frame(String useCase) {
      this.useCase = useCase;
    }
  }
}
