/**
 * The page that shows what a training did: curves, figures and pictures in one file that needs no
 * other. Nothing is computed here that a model depends on.
 */
package org.fauces.ai.training.report;
