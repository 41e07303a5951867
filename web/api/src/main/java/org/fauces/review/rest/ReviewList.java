package org.fauces.review.rest;

import java.util.List;
import org.fauces.review.service.ReviewView;

/** The reviews of a facility, newest first. */
public record ReviewList(List<ReviewView> items) {
  public ReviewList {
    items = List.copyOf(items);
  }
}
