/**
 * Whether what a model is shown in use still looks like what it was trained on: statistics of
 * photos, the reference distribution that a model carries, and the population stability index
 * between both. How good the answers are is no matter of this package, since no labels are known
 * here.
 */
package org.fauces.ai.drift;
