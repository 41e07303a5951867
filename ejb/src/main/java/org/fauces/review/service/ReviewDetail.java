package org.fauces.review.service;

import java.util.List;
import java.util.UUID;

/** A review with some of its events; {@code next} is the place of the following ones, or null. */
public record ReviewDetail(ReviewView review, List<ReviewItemView> items, UUID next) {
  /** The events of a page. */
  public static final int PAGE = 100;

  public ReviewDetail {
    items = List.copyOf(items);
  }
}
