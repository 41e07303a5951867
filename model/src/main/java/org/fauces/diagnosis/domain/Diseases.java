package org.fauces.diagnosis.domain;

import java.util.List;

/** The diseases findings are made for: codes of our own system, stable for good. */
public final class Diseases {
  /** The code system of {@link #CODES}; mapped to SNOMED CT or ICD-10 at the interfaces. */
  public static final String SYSTEM = "urn:fauces:disease";

  public static final String INFLUENZA = "influenza";
  public static final String COVID_19 = "covid-19";
  public static final List<String> CODES = List.of(INFLUENZA, COVID_19);

  private Diseases() {}
}
