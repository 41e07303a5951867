/**
 * Tokens, the keys they are signed with, and how machines get them. What a person's browser keeps
 * is tested with the security of the portal.
 */
package org.fauces.it.tokens;
