package org.fauces.quality.domain;

import org.fauces.diagnosis.domain.TestMethod;

/**
 * The test that findings are held against. Culture and serology are none: the one is made for
 * neither disease, the other tells of the past.
 */
public enum ReferenceTest {
  PCR(TestMethod.PCR),
  /** Agreement, not accuracy: a rapid test itself misses many in the first hours. */
  ANTIGEN(TestMethod.ANTIGEN);

  private final TestMethod method;

  ReferenceTest(TestMethod method) {
    this.method = method;
  }

  public TestMethod method() {
    return method;
  }
}
