/**
 * What every feature's domain shares: problem types, roles, converters and the rules for instants.
 * Nothing here knows a feature; a type that only one feature needs belongs to that feature.
 */
package org.fauces.shared.domain;
