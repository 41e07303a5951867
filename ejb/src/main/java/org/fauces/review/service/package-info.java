/**
 * Searching, exporting and periodically reviewing the audit trail, reports of who looked at a
 * patient, and the inbox of alarms. Writing and sealing events is not done here.
 */
package org.fauces.review.service;
