package org.fauces.identity.rest;

import java.util.List;
import org.fauces.identity.service.FacilityView;

/** Facilities, by name. */
public record FacilityList(List<FacilityView> items) {}
