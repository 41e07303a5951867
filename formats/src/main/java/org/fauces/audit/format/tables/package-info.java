/**
 * The tables of the audit trail by plain JDBC, for the server and the operator's command alike: how
 * a row becomes text, reading a whole trail, and the rows that sealing adds. Connections and
 * transactions are the caller's.
 */
package org.fauces.audit.format.tables;
