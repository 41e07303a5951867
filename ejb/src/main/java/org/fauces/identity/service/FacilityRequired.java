package org.fauces.identity.service;

import java.util.List;
import java.util.Optional;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;

/**
 * It was proven who it is, but which of several facilities to act for must still be said. Carries
 * them, for whoever can ask; the API's answer does not name them.
 */
public class FacilityRequired extends DomainException {
  private static final long serialVersionUID = 1L;

  private final transient List<FacilityView> facilities;
  private final transient Sensitive<String> ticket;

  public FacilityRequired(List<FacilityView> facilities, Sensitive<String> ticket) {
    super(ProblemType.FACILITY_REQUIRED, null);
    this.facilities = List.copyOf(facilities);
    this.ticket = ticket;
  }

  public List<FacilityView> facilities() {
    return facilities == null ? List.of() : facilities;
  }

  /** The code to go on with; empty where the whole is to be sent again. */
  public Optional<Sensitive<String>> ticket() {
    return Optional.ofNullable(ticket);
  }
}
