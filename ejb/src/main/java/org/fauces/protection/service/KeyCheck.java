package org.fauces.protection.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Refuses to start with master keys that this database was not written with: everything would look
 * corrupt, and new data would be lost to the old keys.
 */
@Singleton
@Startup
@DependsOn("SchemaCheck")
@PermitAll // called by the container alone: it has no business method
public class KeyCheck {
  @Inject Keys keys;

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  @PostConstruct
  void check() {
    em.createNativeQuery("insert ignore into key_check (id, check_value) values (1, ?)")
        .setParameter(1, keys.checkValue())
        .executeUpdate();
    var written = em.createNativeQuery("select check_value from key_check where id = 1");
    if (!keys.checkValue().equals(written.getSingleResult())) {
      throw new IllegalStateException(
          "The master keys of this home do not belong to this database: restore the keys directory that was backed up with it.");
    }
  }
}
