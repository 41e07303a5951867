package org.fauces.modelregistry.domain;

/** How far a model has come. Names are stored: never rename or reuse one. */
public enum ModelStage {
  /** Its signature and form are right; nobody has said that it may judge. */
  IMPORTED,
  /** Two people have said that it may judge. */
  APPROVED,
  /** Judges beside the active one; nobody who treats patients sees it. */
  SHADOW,
  /** The one whose results are shown. */
  ACTIVE,
  /** Judges never again. */
  RETIRED
}
