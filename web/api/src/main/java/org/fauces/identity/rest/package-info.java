/**
 * Set-up, activation, sign-in, facilities and accounts over HTTPS. Who may do what is decided by
 * the services; here bodies are read and answers are shaped.
 */
package org.fauces.identity.rest;
