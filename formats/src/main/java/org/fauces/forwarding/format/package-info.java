/**
 * Events as the hospital's collector takes them: syslog messages and their frames. Connections are
 * made elsewhere.
 */
package org.fauces.forwarding.format;
