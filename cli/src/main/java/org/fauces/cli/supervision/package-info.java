/**
 * Keeping database and server alive together: the order of start and stop, restarts and the lock of
 * a home. How each of the two is started belongs to its own package.
 */
package org.fauces.cli.supervision;
