/**
 * The operator's side of the audit trail: the keys that sign it, reading and verifying it, and the
 * record of what the command itself did. How it is sealed belongs to the formats.
 */
package org.fauces.cli.audit;
