/**
 * What the rest of the product sees of the diagnostic network: its input, its findings, its quality
 * gate and its self-test. No type of the inference library, of a container or of a sibling module
 * belongs here.
 */
package org.fauces.ai;
