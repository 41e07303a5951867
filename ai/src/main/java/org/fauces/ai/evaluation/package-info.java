/**
 * What a model reaches: cohorts are read by it, figures computed and the model card written.
 * Nothing here learns, and nothing of this runs in the server.
 */
package org.fauces.ai.evaluation;
