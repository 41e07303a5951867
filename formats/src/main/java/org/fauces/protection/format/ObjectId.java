package org.fauces.protection.format;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * What a data key belongs to. Both parts are immutable for the object's whole life, because they
 * are authenticated with everything that the key seals.
 *
 * @param kind kind of object, for example {@code patient}; 1-64 of {@code A-Z a-z 0-9 _ . -}
 * @param id the object's id
 */
public record ObjectId(String kind, UUID id) {

  public ObjectId {
    SealedName.require(kind, "kind");
    requireNonNull(id, "id");
  }

  /** The additional data that binds a wrapped key to this object. */
  String binding() {
    return kind + "|" + id;
  }
}
