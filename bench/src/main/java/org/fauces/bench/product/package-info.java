/**
 * The running product as its clients see it: started by its own command, spoken to over HTTPS. No
 * shortcut past the API, except for the process ids whose CPU time is read.
 */
package org.fauces.bench.product;
