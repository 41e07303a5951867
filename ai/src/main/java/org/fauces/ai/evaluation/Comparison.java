package org.fauces.ai.evaluation;

import java.util.Map;
import org.fauces.ai.statistics.PairedRoc;

/**
 * Two models on the same patients, the measured one first.
 *
 * @param model name, version and digest of the other
 * @param patients who have a photo that both accept
 * @param diseases "influenza" and "covid19" to the areas of the fused scores
 */
public record Comparison(String model, int patients, Map<String, PairedRoc> diseases) {}
