package org.fauces.identity.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fauces.identity.service.ApprovalView;
import org.fauces.identity.service.Approved;
import org.fauces.identity.service.ShownOnce;

/** A request that was approved, and a secret where its deed made one; never printed. */
@Schema(name = "Approved")
public record ApprovalAnswer(ApprovalView approval, SecretAnswer secret) {
  static ApprovalAnswer of(Approved approved) {
    return new ApprovalAnswer(approved.approval(), SecretAnswer.of(approved.shown()));
  }

  @Override
  public String toString() {
    return "ApprovalAnswer[" + approval.id() + "]";
  }

  /** Shown this once. */
  @Schema(name = "Secret")
  public record SecretAnswer(String text, Instant expiresAt) {
    static SecretAnswer of(ShownOnce shown) {
      return shown == null ? null : new SecretAnswer(shown.secret().reveal(), shown.expiresAt());
    }

    @Override
    public String toString() {
      return "SecretAnswer[...]";
    }
  }
}
