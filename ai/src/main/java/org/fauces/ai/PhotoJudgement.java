package org.fauces.ai;

/**
 * The quality gate's verdict on one photo.
 *
 * @param quality OK or the first reason against the photo
 * @param score 0 (useless) to 100
 */
public record PhotoJudgement(PhotoQuality quality, int score) {}
