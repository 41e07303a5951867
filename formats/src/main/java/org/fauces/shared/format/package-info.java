/**
 * Strict reading of JSON: what is accepted means one thing only, and no number changes on the way.
 * The meaning of fields and the mapping of refusals to answers do not belong here.
 */
package org.fauces.shared.format;
