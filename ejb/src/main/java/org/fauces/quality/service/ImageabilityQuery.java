package org.fauces.quality.service;

import org.fauces.quality.domain.CalendarPeriod;
import org.fauces.quality.domain.Grouping;

/** Whose photographing is looked at; a period that is null is the year up to today. */
public record ImageabilityQuery(FacilityChoice facility, CalendarPeriod period, Grouping by) {}
