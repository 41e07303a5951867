package org.fauces.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.fauces.shared.domain.Migrations;

/** Compares the schemas with what this version was built for, by the history of the migrations. */
@ApplicationScoped
class SchemaState {
  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  /** What does not fit, in a sentence for the operator; empty when all is as it must be. */
  Optional<String> complaint() {
    return complaint("fauces", Migrations.MAIN)
        .or(() -> complaint("fauces_audit", Migrations.AUDIT));
  }

  private Optional<String> complaint(String schema, Migrations migrations) {
    // only constants are put together here
    List<?> versions =
        em.createNativeQuery(
                "select version from "
                    + schema
                    + ".flyway_schema_history where success = 1 and version is not null")
            .getResultList();
    return mismatch(schema, versions, migrations.newest());
  }

  static Optional<String> mismatch(String schema, List<?> versions, int expected) {
    int found =
        versions.stream().mapToInt(version -> Integer.parseInt(version.toString())).max().orElse(0);
    return found == expected
        ? Optional.empty()
        : Optional.of(
            "The schema %s is at version %d and this server needs version %d: start it by the fauces command of the same version, which runs the migrations."
                .formatted(schema, found, expected));
  }
}
