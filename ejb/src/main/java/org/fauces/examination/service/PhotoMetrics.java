package org.fauces.examination.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.service.Saved;

/** Counts photos received and refused, by the kind of refusal. */
@ApplicationScoped
class PhotoMetrics {
  @Inject MetricRegistry registry;

  Saved<PhotoView> received(Saved<PhotoView> photo) {
    registry.counter("fauces.photos.received", new Tag("quality", photo.view().quality())).inc();
    return photo;
  }

  DomainException refused(DomainException refusal) {
    registry.counter("fauces.photos.refused", new Tag("problem", refusal.type().slug())).inc();
    return refusal;
  }
}
