/**
 * Fitting and measuring the quality gate on simulated photographs. What judges a photo in the
 * product is {@link org.fauces.ai.PhotoQualityGate}; nothing here runs in the server.
 */
package org.fauces.ai.gate;
