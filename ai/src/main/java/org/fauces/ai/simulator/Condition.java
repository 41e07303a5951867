package org.fauces.ai.simulator;

/** What a simulated patient has; the shares are those of patients who seek care in a season. */
public enum Condition {
  INFLUENZA(0.297),
  COVID_19(0.140),
  COLD(0.360),
  ADENOVIRUS(0.065),
  STREPTOCOCCUS(0.065),
  MYCOPLASMA(0.035),
  GRANULAR_PHARYNX(0.030),
  HEALTHY(0.008);

  private final double referenceShare;

  Condition(double referenceShare) {
    this.referenceShare = referenceShare;
  }

  /** Share in the reference mix, to which all probabilities refer. */
  public double referenceShare() {
    return referenceShare;
  }
}
