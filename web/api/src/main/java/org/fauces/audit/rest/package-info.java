/**
 * What of the audit trail is seen over HTTPS: how its sealing goes. Who may read events is decided
 * by the services.
 */
package org.fauces.audit.rest;
