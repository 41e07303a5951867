package org.fauces.ai.simulator;

/**
 * What becomes of the posterior wall; for showing that a network reads the wall and not the rest.
 */
public enum Wall {
  AS_IS,
  /** All else is kept. */
  WITHOUT_LESIONS,
  /** In the mean colour of its mucosa, flat and dull: no lesion, vessel or mucus. */
  PAINTED_OVER
}
