/**
 * Who may do what, and what is recorded of it: the one table of the product's use cases, as data.
 * Whether a caller holds a role is not known here, nor how a use case is reached.
 */
package org.fauces.permission.domain;
