package org.fauces.ai.simulator.oracle;

/**
 * The judgement of every oracle on one patient.
 *
 * @param interview without physician's findings
 * @param practicalImage by a good reader of the photos alone
 * @param practicalFused by the same and the interview: the yardstick
 * @param inViewImage by the lesions that the photos show, without error: what they hold
 * @param inViewFused by the same and the interview
 * @param hardImage by the facts of the throat without noise
 * @param hardFused by the same and the interview: nothing learned may be better
 */
public record PatientEvidence(
    ConditionLikelihoods interview,
    ConditionLikelihoods practicalImage,
    ConditionLikelihoods practicalFused,
    ConditionLikelihoods inViewImage,
    ConditionLikelihoods inViewFused,
    ConditionLikelihoods hardImage,
    ConditionLikelihoods hardFused) {}
