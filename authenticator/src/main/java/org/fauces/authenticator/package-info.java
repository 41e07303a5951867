/**
 * A person's device as tests and benchmarks need it: passkeys whose keys follow from a text, so
 * that a home that runs on is signed in to again. Nothing here is shipped.
 */
package org.fauces.authenticator;
