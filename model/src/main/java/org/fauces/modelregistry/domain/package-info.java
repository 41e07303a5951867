/**
 * Versions of the diagnostic network and the stages they go through, and which one judges. What a
 * version computes, and what it found, comes elsewhere.
 */
package org.fauces.modelregistry.domain;
