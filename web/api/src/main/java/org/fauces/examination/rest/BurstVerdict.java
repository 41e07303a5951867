package org.fauces.examination.rest;

import java.util.List;
import java.util.UUID;
import org.fauces.examination.service.PhotoView;
import org.fauces.shared.rest.Problem;

/** What became of a burst: one verdict per part, in the order of the parts. */
public record BurstVerdict(List<PartVerdict> items) {

  /** The status the photo would have had alone, and the photo or the problem. */
  public record PartVerdict(UUID id, int status, PhotoView photo, Problem problem) {}
}
