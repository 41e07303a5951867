package org.fauces.review.service;

import org.fauces.review.domain.AuditQuestion;

/** A question and the place to go on at: {@code after} is the token of the page before, or null. */
public record SearchEvents(AuditQuestion question, String after) {
  /** The events on a page. */
  public static final int PAGE = 100;
}
