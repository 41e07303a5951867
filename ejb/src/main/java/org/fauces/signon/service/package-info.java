/**
 * Speaks with the hospital's identity systems and turns what they prove into a proof that the
 * identity feature signs in by. Accounts, roles and sessions are that feature's.
 */
package org.fauces.signon.service;
