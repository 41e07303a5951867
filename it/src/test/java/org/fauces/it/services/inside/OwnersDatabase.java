package org.fauces.it.services.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import org.fauces.it.services.Records;

/** Sees and changes rows in no transaction of the product's, as the account that owns them. */
@ApplicationScoped
public class OwnersDatabase {
  @Resource(lookup = "jdbc/owner")
  DataSource database;

  @Produces
  Records records() {
    return new Records(database::getConnection);
  }
}
