package org.fauces.review.rest;

import java.util.List;
import org.fauces.review.service.ReviewView;

/** The reviews of a facility and of the group: first those not signed off, then the newest. */
public record ReviewList(List<ReviewView> items) {
  public ReviewList {
    items = List.copyOf(items);
  }
}
