/**
 * People and devices that may sign in, the facilities they work for and the roles they hold there.
 * Hashing, tokens and who calls right now belong to the services.
 */
package org.fauces.identity.domain;
