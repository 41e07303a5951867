package org.fauces.protection.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.protection.format.BlindIndex;
import org.fauces.protection.format.DataKey;
import org.fauces.protection.format.MasterKeys;
import org.fauces.protection.format.ObjectId;

/**
 * The master keys of this home. Data keys come from here and are never kept longer than a use case.
 */
@ApplicationScoped
public class Keys {
  @Inject
  @ConfigProperty(name = "fauces.keys.directory")
  Path directory;

  private MasterKeys master;

  @PostConstruct
  void load() {
    master = MasterKeys.openOrCreate(directory);
  }

  /** A new data key for an object. */
  public DataKey create(ObjectId id) {
    return master.newDataKey(id);
  }

  /** The data key of an object. */
  public DataKey open(byte[] wrapped, ObjectId id) {
    return master.open(wrapped, id);
  }

  /** Keyed indexes for search. */
  public BlindIndex index() {
    return master.blindIndex();
  }

  String checkValue() {
    return master.checkValue();
  }
}
