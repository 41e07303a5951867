/** Holds the API to the table of permissions: what is not in it is refused. */
package org.fauces.permission.rest;
