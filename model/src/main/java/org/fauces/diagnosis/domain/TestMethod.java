package org.fauces.diagnosis.domain;

/** How a confirmatory test was made. */
public enum TestMethod {
  ANTIGEN,
  PCR,
  CULTURE,
  SEROLOGY
}
