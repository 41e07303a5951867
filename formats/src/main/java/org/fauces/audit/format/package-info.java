/**
 * The tamper-evident audit trail as bytes: what of an event is sealed, the chain of seals, signed
 * checkpoints, anchors, the export, and the verification of all of them. Nothing here needs a
 * server or a database; who may see or seal the trail is not decided here.
 */
package org.fauces.audit.format;
