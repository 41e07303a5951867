/**
 * The way to the hospital's sign-on and back. Pages for passwords of ours are the identity
 * feature's.
 */
package org.fauces.signon.page;
