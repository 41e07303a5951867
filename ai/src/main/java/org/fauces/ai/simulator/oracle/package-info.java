/**
 * What an ideal reader could know about simulated patients: oracles that are given the generator's
 * own parameters, and the ceilings and leak alarms that follow. Nothing learned belongs here, and
 * nothing that a model may use: an oracle knows what no model can.
 */
package org.fauces.ai.simulator.oracle;
