/**
 * What the packaged product does when its processes are killed and when its network is missing or
 * altered. Refusals of bad input do not belong here.
 */
package org.fauces.it.faults;
