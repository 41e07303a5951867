/**
 * The demonstration: simulated patients are examined through the public API like any client would.
 * Nothing here knows the server from inside, and nothing here draws or judges a throat.
 */
package org.fauces.cli.demo;
