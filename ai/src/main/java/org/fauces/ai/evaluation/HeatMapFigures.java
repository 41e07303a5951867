package org.fauces.ai.evaluation;

import org.fauces.ai.statistics.Interval;

/**
 * How often the brightest place of a map shows a lesion, on photos with at least three lesions in
 * view. A place hits when a lesion is seen in the cell of the network around it or at most half a
 * cell beside that cell. Intervals by bootstrap over patients.
 *
 * @param map which map of which patients
 * @param shown code of the disease whose map clinicians see; empty for that of a lesion type
 * @param patients whose photos were looked at
 * @param photos of those
 * @param cellPx width of a cell in px of a photo of 512 px
 * @param hits share of the maps whose brightest place hits
 * @param hitsWithinCell the same without the half cell beside
 * @param randomPlace hits of a place drawn from what the network sees
 * @param centre hits of the middle of the photo: where a lazy network would point
 */
public record HeatMapFigures(
    String map,
    String shown,
    int patients,
    int photos,
    double cellPx,
    Interval hits,
    Interval hitsWithinCell,
    Interval randomPlace,
    Interval centre) {}
