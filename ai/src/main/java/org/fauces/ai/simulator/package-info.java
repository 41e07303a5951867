/**
 * Simulated patients and photographs of their throats: every figure about the network that comes
 * from here is a simulated one. Nothing learned and nothing about real people belongs here.
 */
package org.fauces.ai.simulator;
