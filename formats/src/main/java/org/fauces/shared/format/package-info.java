/**
 * Strict reading of JSON, where what is accepted means one thing only and no number changes on the
 * way, and the digest that everything is compared by. The meaning of fields and the mapping of
 * refusals to answers do not belong here.
 */
package org.fauces.shared.format;
