package org.fauces.quality.service;

import org.fauces.quality.domain.CalendarPeriod;
import org.fauces.quality.domain.Grouping;
import org.fauces.quality.domain.ReferenceTest;

/**
 * Which findings are held against which test. Filters that are null let everything pass; the word
 * UNKNOWN asks for those whose band is not known.
 *
 * @param period null for the year up to today
 * @param modelDigest in hex
 */
public record ConcordanceQuery(
    FacilityChoice facility,
    CalendarPeriod period,
    String disease,
    ReferenceTest reference,
    Grouping by,
    String ageBand,
    String onsetBand,
    String modelDigest) {}
