/**
 * Keys and signed statements that machines prove themselves by, and the keys that sign access
 * tokens. Who is behind a key, and what it may do, does not belong here.
 */
package org.fauces.identity.format;
