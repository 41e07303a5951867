/**
 * What an operator settles about sign-on by an identity system of the hospital: which one is
 * trusted, and which roles its groups give. Speaking with it belongs to the services.
 */
package org.fauces.signon.domain;
