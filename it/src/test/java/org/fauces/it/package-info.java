/**
 * Tests of the packaged product over HTTPS, as a client and as an attacker would use it. What a
 * unit test can show belongs beside its unit.
 */
package org.fauces.it;
