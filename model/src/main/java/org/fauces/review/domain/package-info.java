/**
 * Looking at the audit trail: what was asked of it and the periodic reviews with what was found.
 * The events themselves belong to the audit feature and are never changed from here.
 */
package org.fauces.review.domain;
