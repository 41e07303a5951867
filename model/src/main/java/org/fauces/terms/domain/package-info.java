/**
 * Versions of the terms of use and the privacy policy, and who accepted which. What somebody may do
 * who has not accepted is the table of permissions' to say.
 */
package org.fauces.terms.domain;
