/**
 * What leaves the audit trail for other systems, as text: plain Java without a container. Which
 * events leave it is decided elsewhere.
 */
package org.fauces.review.format;
