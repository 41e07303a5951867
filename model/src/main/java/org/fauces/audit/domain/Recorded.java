package org.fauces.audit.domain;

/** What an event says happened, and how it ended. */
public record Recorded(AuditAction action, Outcome outcome) {
  @Override
  public String toString() {
    return action + " " + outcome;
  }
}
