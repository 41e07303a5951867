/**
 * Keys inside the server: the master keys of this home, data keys, keyed indexes and creation
 * digests. Formats of ciphertext live in the formats module.
 */
package org.fauces.protection.service;
