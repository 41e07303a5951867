/**
 * Verifies an export of the audit trail without the product: arguments in, sentences and an exit
 * code out. What is verified and how belongs to the formats.
 */
package org.fauces.verifier;
