package org.fauces.ai;

import java.util.List;

/**
 * The network's answer for one examination.
 *
 * @param diseases one finding per disease that the model knows
 * @param photos one finding per photo, in the order of the input
 */
public record CaseFinding(List<DiseaseFinding> diseases, List<PhotoFinding> photos) {
  public CaseFinding {
    diseases = List.copyOf(diseases);
    photos = List.copyOf(photos);
  }

  @Override
  public String toString() {
    return "CaseFinding[photos=" + photos.size() + "]";
  }
}
