/**
 * SCIM 2.0 (RFC 7643, 7644) for the hospital's identity system: translates to the account services
 * and decides nothing. What an identity system may do is decided there.
 */
package org.fauces.provisioning.rest;
