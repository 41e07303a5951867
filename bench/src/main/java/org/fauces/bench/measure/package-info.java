/**
 * Measuring: subject and reference in turn, wall time and CPU time, and what else the machine was
 * doing. Nothing here knows what is being measured.
 */
package org.fauces.bench.measure;
