package org.fauces.ai.evaluation;

import org.fauces.ai.statistics.Interval;

/**
 * How often the brightest cell of a map shows a lesion, on photos with at least three lesions in
 * view. A cell hits when a lesion is seen within half a cell of its centre. Intervals by bootstrap
 * over patients.
 *
 * @param map which map of which patients
 * @param patients whose photos were looked at
 * @param photos of those
 * @param cellPx width of a cell in px of a photo of 512 px
 * @param hits share of the maps whose brightest cell hits
 * @param randomCell the same of a cell drawn from those that the network sees
 * @param centreCell the same of the middle of the photo: where a lazy network would point
 */
public record HeatMapFigures(
    String map,
    int patients,
    int photos,
    double cellPx,
    Interval hits,
    Interval randomCell,
    Interval centreCell) {}
