/**
 * How the evidence of photos, interview and findings becomes one probability: plain formulas and
 * logistic layers with readable weights. Nothing here sees a picture, a file or the inference
 * library.
 */
package org.fauces.ai.fusion;
