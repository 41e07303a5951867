/**
 * The portal as people use it, in a browser. What can be asked of the API alone is asked there; a
 * press that only a browser makes belongs here.
 */
package org.fauces.it.portal;
