/**
 * Writes the audit trail, by an interceptor for use cases and for denials from the edge, and seals
 * it. How a seal is made and verified belongs to the formats.
 */
package org.fauces.audit.service;
