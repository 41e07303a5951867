/**
 * The application server as the operator's command keeps it: its directory, its keys, its process
 * and whether it is ready. What the application does belongs to the archive it runs.
 */
package org.fauces.cli.server;
