package org.fauces.it.services;

import java.sql.Connection;
import java.sql.SQLException;
import org.fauces.it.support.RunningFauces;

/** Connects to the database of a running product as the account that its server uses. */
public final class RuntimeAccount {
  private RuntimeAccount() {}

  public static Connection connect(RunningFauces fauces) throws SQLException {
    return OwnerAccount.connect(fauces.home(), "fauces_app", "secrets/database-app");
  }
}
