/**
 * The audit trail: events and the objects they name, by id only. No name, password or free text
 * belongs here, and nothing here is ever updated or deleted.
 */
package org.fauces.audit.domain;
