/**
 * Envelope encryption, keyed search indexes and the normal forms they are computed over. The life
 * cycle of keys in the database and everything that knows a patient's fields does not belong here.
 */
package org.fauces.protection.format;
