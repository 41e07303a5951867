/**
 * The database as the operator sees it: the embedded one as a process, an external one as an
 * address, and the migrations of both. What the tables mean belongs to the model.
 */
package org.fauces.cli.database;
