/**
 * Promises of the services that only the rows can show: what commits together, what is undone, what
 * is recorded. What an answer alone shows is tested with the API.
 */
package org.fauces.it.services;
