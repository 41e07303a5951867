package org.fauces.quality.service;

import java.util.UUID;

/**
 * Whose figures are asked for.
 *
 * @param facilityId null for the one that the caller acts for
 * @param all every facility of the group
 */
public record FacilityChoice(UUID facilityId, boolean all) {
  public static final FacilityChoice OWN = new FacilityChoice(null, false);
  public static final FacilityChoice ALL = new FacilityChoice(null, true);
}
