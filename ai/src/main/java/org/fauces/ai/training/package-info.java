/**
 * Training and evaluation of the network on simulated patients. Nothing of this runs in the server.
 */
package org.fauces.ai.training;
