/**
 * Hands sealed events on to the hospital's collector by syslog over TLS. Which events there are,
 * and their order, is decided by the audit trail; nothing waits for the collector.
 */
package org.fauces.forwarding.service;
