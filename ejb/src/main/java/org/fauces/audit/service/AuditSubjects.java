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
import org.fauces.audit.domain.UntoldReason;
import org.fauces.shared.domain.ProblemType;

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

  /**
   * Opens the frame of a use case; whoever opens it ends it.
   *
   * @param isOfAnybody whether nobody is asked who they are: who is signed in at the same browser
   *     then need not be who acts
   */
  public void begin(String useCase, boolean isOfAnybody) {
    frames.push(new Frame(useCase, isOfAnybody));
  }

  /** The running use case has found out who acts. */
  public void isDoneBy(UUID accountId, UUID facilityId, Set<String> roles) {
    if (!frames.isEmpty()) {
      frames.peek().doer = new Doer(accountId, facilityId, Set.copyOf(roles));
    }
  }

  /**
   * The running use case knows why it will fail, and its answer will not tell. What is noted first
   * stays: the rest follows from it.
   */
  public void because(UntoldReason reason) {
    because(reason.slug());
  }

  /** The same where the answer swallows a problem that has a name. */
  public void because(ProblemType swallowed) {
    because(swallowed.slug());
  }

  private void because(String slug) {
    if (!frames.isEmpty() && frames.peek().reason == null) {
      frames.peek().reason = slug;
    }
  }

  /** Why the running use case fails, as a slug, if it has said so. */
  public Optional<String> reason() {
    return Optional.ofNullable(frames.peek()).map(frame -> frame.reason);
  }

  /** Who acts as the running use case knows it; empty where the container knows. */
  Optional<Doer> doer() {
    return Optional.ofNullable(frames.peek()).map(frame -> frame.doer);
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

  /** The running use case was refused once more than is told: the trail is not to be filled so. */
  public void leaveUnrecorded() {
    if (!frames.isEmpty()) {
      frames.peek().unrecorded = true;
    }
  }

  /** Whether the running use case's failure is not told. */
  public boolean isUnrecorded() {
    return !frames.isEmpty() && frames.peek().unrecorded;
  }

  /** Whether the running use case is anybody's and has met no account, session or key so far. */
  public boolean namesNobody() {
    return !frames.isEmpty() && frames.peek().namesNobody();
  }

  /** The account that the running use case has met, or whatever else it named first. */
  public Optional<UUID> met() {
    return current().stream()
        .filter(subject -> subject.kind() == EntityKind.ACCOUNT)
        .findFirst()
        .or(() -> current().stream().findFirst())
        .map(Subject::id);
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

  /** Who acts; account and facility are null while nobody has proven to be somebody. */
  record Doer(UUID accountId, UUID facilityId, Set<String> roles) {
    private static final Doer NOBODY = new Doer(null, null, Set.of());
  }

  private static final class Frame {
    private final String useCase;
    private final Set<Subject> named = new LinkedHashSet<>();
    private final List<Recorded> written = new ArrayList<>();
    private boolean untouched;
    private boolean unrecorded;
    private Doer doer;
    private String reason;

    Frame(String useCase, boolean isOfAnybody) {
      this.useCase = useCase;
      this.doer = isOfAnybody ? Doer.NOBODY : null;
    }

    private boolean namesNobody() {
      return named.isEmpty() && Doer.NOBODY.equals(doer);
    }
  }
}
