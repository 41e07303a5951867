package org.fauces.cli.database;

import java.util.Arrays;
import java.util.List;
import org.fauces.cli.CommandFailure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Brings the schemas to this version before the server starts. The operator's command does it with
 * the owner's account; the server's own account could not create a table if it wanted to.
 */
public final class Migrations {
  private final DatabaseAddress address;
  private final String password;

  public Migrations(DatabaseAddress address, String ownerPassword) {
    this.address = address;
    this.password = ownerPassword;
  }

  /** Runs what is missing; returns how many steps that were. */
  public int run() {
    return migrate(DatabaseAddress.MAIN, "db/migration/main")
        + migrate(DatabaseAddress.AUDIT, "db/migration/audit");
  }

  private int migrate(String schema, String location) {
    try {
      Flyway flyway = flyway(schema, location);
      refuseNewerSchema(flyway, schema);
      return flyway.migrate().migrationsExecuted;
    } catch (FlywayValidateException e) {
      throw new CommandFailure(
          "The schema "
              + schema
              + " was not made by this version or an older one of Fauces; it is left as it is.",
          e);
    } catch (FlywayException e) {
      throw new CommandFailure(
          "The schema " + schema + " could not be brought to this version; see the log.", e);
    }
  }

  private Flyway flyway(String schema, String location) {
    return Flyway.configure(getClass().getClassLoader())
        .dataSource(address.jdbcUrl(schema), SetupSql.OWNER, password)
        .defaultSchema(schema)
        .schemas(schema)
        .createSchemas(false)
        .locations("classpath:" + location)
        .cleanDisabled(true)
        .load();
  }

  private static void refuseNewerSchema(Flyway flyway, String schema) {
    List<MigrationState> ahead =
        List.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);
    if (Arrays.stream(flyway.info().all()).anyMatch(step -> ahead.contains(step.getState()))) {
      throw new CommandFailure(
          "The schema " + schema + " was written by a newer version of Fauces; use that version.");
    }
  }
}
