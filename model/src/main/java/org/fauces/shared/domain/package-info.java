/**
 * What every feature's domain shares: problem types, roles, converters and the rules for instants.
 * Nothing here knows a feature; a type that only one feature needs belongs to that feature.
 */
@Converter(name = "uuid", converterClass = UuidConverter.class)
package org.fauces.shared.domain;

import org.eclipse.persistence.annotations.Converter;
