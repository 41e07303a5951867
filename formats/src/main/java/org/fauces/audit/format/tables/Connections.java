package org.fauces.audit.format.tables;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to the database that holds the trail. */
@FunctionalInterface
public interface Connections {
  Connection open() throws SQLException;
}
