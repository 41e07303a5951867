/**
 * The terms of use and the privacy policy at the portal: to read for anybody, to accept for whoever
 * has signed in. Which pages wait for an acceptance is the page keeper's to say.
 */
package org.fauces.terms.page;
