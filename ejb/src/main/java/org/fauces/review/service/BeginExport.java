package org.fauces.review.service;

import org.fauces.review.domain.AuditQuestion;

/** Takes along all that a question finds, for a reason. */
public record BeginExport(AuditQuestion question, String reason) {
  @Override
  public String toString() {
    return "BeginExport[...]";
  }
}
