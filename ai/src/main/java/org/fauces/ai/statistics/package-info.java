/**
 * Statistics of scores and outcomes against the truth, one value per patient: curves, intervals,
 * calibration, operating points. Nothing here knows a network, a simulator or a file.
 */
package org.fauces.ai.statistics;
