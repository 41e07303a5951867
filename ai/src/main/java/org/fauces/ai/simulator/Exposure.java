package org.fauces.ai.simulator;

/** Who met a case within three days, and who was vaccinated against influenza. */
public final class Exposure {
  private static final double[] CONTACT_INFLUENZA = {.28, .18, .21, .21, .20, .19, .15, .25};
  private static final double[] CONTACT_COVID = {.07, .13, .07, .07, .07, .07, .06, .08};
  private static final double VACCINE_ODDS_IN_INFLUENZA = 0.65;

  private Exposure() {}

  /** Share with a contact to influenza. */
  public static double influenza(Condition condition) {
    return CONTACT_INFLUENZA[condition.ordinal()];
  }

  /** Share with a contact to COVID-19. */
  public static double covid(Condition condition) {
    return CONTACT_COVID[condition.ordinal()];
  }

  /** Share vaccinated; protection shows as lower odds among those with influenza. */
  public static double vaccinated(Condition condition, AgeBand band) {
    double odds = band.vaccinated() / (1 - band.vaccinated());
    if (condition == Condition.INFLUENZA) {
      odds *= VACCINE_ODDS_IN_INFLUENZA;
    }
    return odds / (1 + odds);
  }
}
