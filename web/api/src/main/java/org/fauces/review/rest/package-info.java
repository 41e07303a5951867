/**
 * Searching and exporting the audit trail, access reports, reviews and alarms over the API. What a
 * caller may see is decided by the services.
 */
package org.fauces.review.rest;
