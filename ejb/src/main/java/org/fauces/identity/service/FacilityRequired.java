package org.fauces.identity.service;

import java.util.List;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * The password was right, but which of several facilities to act for must still be said. Carries
 * them, for whoever can ask; the API's answer does not name them.
 */
public class FacilityRequired extends DomainException {
  private static final long serialVersionUID = 1L;

  private final transient List<FacilityView> facilities;

  public FacilityRequired(List<FacilityView> facilities) {
    super(ProblemType.FACILITY_REQUIRED, null);
    this.facilities = List.copyOf(facilities);
  }

  public List<FacilityView> facilities() {
    return facilities == null ? List.of() : facilities;
  }
}
