/**
 * The cameras of a facility. Their accounts belong to identity, what they photograph to
 * examinations.
 */
package org.fauces.device.domain;
