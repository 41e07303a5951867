package org.fauces.shared.service;

import org.fauces.shared.domain.ProblemType;

/**
 * Where the edges of the application report a denial. An interface, because the ground that every
 * feature stands on may not know the feature that records.
 */
public interface Denials {
  /**
   * Records once a request that its caller was denied what it asks for; never fails.
   *
   * @param answered by what the caller is told
   */
  void denied(ProblemType answered);
}
