/**
 * The terms of use and the privacy policy at the API. Translates and delegates; who may do what is
 * the table's, what the rules are the service's.
 */
package org.fauces.terms.rest;
