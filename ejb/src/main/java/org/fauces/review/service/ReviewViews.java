package org.fauces.review.service;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.identity.service.IdentityLookup;
import org.fauces.protection.format.DataKey;
import org.fauces.review.domain.AuditReview;
import org.fauces.review.domain.ReviewItem;
import org.fauces.review.service.EventView.Named;

/** Puts events, names and comments to the items of a review. */
@ApplicationScoped
class ReviewViews {
  @Inject ReviewItems rows;
  @Inject ReviewSample sample;
  @Inject ReviewComments comments;
  @Inject EventViews events;
  @Inject IdentityLookup lookup;

  ReviewView review(ReviewPart part) {
    return ReviewView.of(part.review(), rows.count(part), rows.remaining(part));
  }

  List<ReviewItemView> items(AuditReview review, List<ReviewItem> items) {
    var key = comments.keyOf(review);
    var ids = items.stream().map(ReviewItem::eventId).toList();
    var byId = events.of(sample.events(ids)).stream().collect(toMap(EventView::id, event -> event));
    var people =
        items.stream()
            .flatMap(item -> Stream.of(item.commentedBy(), item.signedOffBy()))
            .filter(Objects::nonNull)
            .collect(toSet());
    var names = lookup.namesOf(people);
    return items.stream()
        .filter(item -> byId.containsKey(item.eventId())) // disposed of since, with its segment
        .map(item -> view(item, byId.get(item.eventId()), key, names))
        .toList();
  }

  private static ReviewItemView view(
      ReviewItem item, EventView event, DataKey key, Map<UUID, String> names) {
    return new ReviewItemView(
        event,
        item.chosen(),
        ReviewComments.open(key, item),
        named(item.commentedBy(), names),
        item.commentedAt(),
        named(item.signedOffBy(), names),
        item.signedOffAt());
  }

  private static Named named(UUID id, Map<UUID, String> names) {
    return id == null ? null : new Named(id, names.get(id));
  }
}
