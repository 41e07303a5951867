/** What the API takes from the hospital's identity systems. The address of tokens is not here. */
package org.fauces.signon.rest;
