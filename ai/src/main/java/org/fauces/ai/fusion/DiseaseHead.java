package org.fauces.ai.fusion;

/**
 * The layers of one disease.
 *
 * @param disease its code
 * @param condition index of its condition in the tables
 * @param prevalence share among the patients that the probabilities refer to
 * @param lowerThreshold below it not detected
 * @param upperThreshold from it on detected
 * @param interview the interview alone
 * @param photos the photos alone
 * @param fused photos, interview log odds of all diseases, findings
 */
public record DiseaseHead(
    String disease,
    int condition,
    double prevalence,
    double lowerThreshold,
    double upperThreshold,
    Logistic interview,
    Logistic photos,
    Logistic fused) {}
