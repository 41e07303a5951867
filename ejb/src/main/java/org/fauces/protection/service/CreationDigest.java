package org.fauces.protection.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.fauces.shared.domain.Created;
import org.fauces.shared.domain.IdInUse;

/**
 * A keyed digest over the content of a create, by which the same content is told from other content
 * without keeping it. Keyed, because a plain digest of a name and a birth date could be guessed.
 */
@ApplicationScoped
public class CreationDigest {
  private static final UUID NO_FACILITY = new UUID(0, 0);

  @Inject Keys keys;

  /** The digest over the parts in order; null and the empty text differ. */
  public byte[] of(Object... parts) {
    var canonical = new StringBuilder();
    for (Object part : parts) {
      var text = part == null ? null : part.toString();
      canonical.append(text == null ? "-" : text.length() + ":" + text).append(';');
    }
    return keys.index().of("creation", NO_FACILITY, canonical.toString());
  }

  /**
   * What an earlier create made under the same id, if it had the same content.
   *
   * @throws IdInUse when the id names anything else
   */
  public static <T extends Created> T earlier(Optional<T> found, byte[] digest) {
    return found
        .filter(made -> Arrays.equals(made.creationDigest(), digest))
        .orElseThrow(IdInUse::new);
  }
}
