/**
 * The server that the tests inside run on: the product's own configuration and database, and the
 * product's archive without its web layer. Nothing here is deployed, and no test belongs here.
 */
package org.fauces.it.services.server;
