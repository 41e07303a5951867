package org.fauces.identity.service;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.fauces.identity.domain.Amr;

/**
 * Which account it is, and how that was proven, as values of RFC 8176. Whatever proves it (a
 * password, a passkey, another house's word) ends in one of these.
 *
 * @param severalAt when a second factor was proven, by whoever did so; null where that is now, and
 *     where there is none
 */
record Proven(UUID accountId, Set<String> factors, Instant severalAt) {
  Proven(UUID accountId, Set<String> factors) {
    this(accountId, factors, null);
  }

  static Proven byPassword(UUID accountId) {
    return new Proven(accountId, Set.of(Amr.PASSWORD));
  }

  /** By the secret of the account for emergencies, which stands for both factors. */
  static Proven bySealedSecret(UUID accountId) {
    return new Proven(accountId, Set.of(Amr.SEALED_SECRET));
  }

  /** The same account, proven by these as well. */
  Proven and(Collection<String> more) {
    var all = new TreeSet<>(factors);
    all.addAll(more);
    all.add(Amr.SEVERAL);
    return new Proven(accountId, all);
  }

  /** Whether two factors were proven. */
  boolean isStrong() {
    return factors.contains(Amr.SEVERAL);
  }

  /** When the second factor was proven, if not just now. */
  Optional<Instant> earlier() {
    return Optional.ofNullable(severalAt);
  }

  boolean isByPassword() {
    return factors.contains(Amr.PASSWORD);
  }
}
