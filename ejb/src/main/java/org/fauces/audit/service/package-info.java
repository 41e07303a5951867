/**
 * Writes the audit trail: an interceptor for use cases, and denials from the edge. Reading and
 * sealing the trail is not done here.
 */
package org.fauces.audit.service;
