package org.fauces.ai;

/** Whether a photo can be used, and if not, the first reason. */
public enum PhotoQuality {
  OK,
  BLUR,
  DARK,
  OVEREXPOSED,
  FOGGED,
  WALL_NOT_VISIBLE,
  NOT_THROAT;

  /** Only such photos enter the evidence. */
  public boolean usable() {
    return this == OK;
  }
}
