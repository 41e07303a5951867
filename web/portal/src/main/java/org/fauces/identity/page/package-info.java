/**
 * Who uses the portal: set-up, activation, sign-in and sign-out, and the mechanism that tells the
 * container. What a person may see is decided by the services.
 */
package org.fauces.identity.page;
