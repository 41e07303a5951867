package org.fauces.identity.service;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.fauces.identity.domain.Amr;
import org.fauces.identity.domain.ExternalSubject;
import org.fauces.identity.domain.RoleAt;

/**
 * What an identity system of the hospital has proven: who it is, which roles that gives here, and
 * how it was proven. Whoever makes one vouches for it; nothing of it is checked again.
 *
 * @param signInName what the system calls the person; a new account is called so if it can be
 * @param displayName the person's name for others to read
 * @param personnelNumber whose a new account is; null where the system is not asked, empty where it
 *     does not say
 * @param grants the roles that the rules give for the person's groups, all of them
 * @param factors how it was proven, as values of RFC 8176
 * @param secondFactorAt when a second factor was proven: null where none was, long ago where nobody
 *     said when
 * @param mayCreate whether an unknown person gets an account
 */
public record ExternalProof(
    ExternalSubject whom,
    String signInName,
    String displayName,
    String personnelNumber,
    Set<RoleAt> grants,
    Set<String> factors,
    Instant secondFactorAt,
    boolean mayCreate) {
  public ExternalProof {
    grants = Set.copyOf(grants);
    factors = Set.copyOf(factors);
  }

  Proven proven(UUID accountId) {
    return new Proven(accountId, factors, secondFactorAt);
  }

  /** Whether two factors were proven. */
  boolean isStrong() {
    return factors.contains(Amr.SEVERAL);
  }

  @Override
  public String toString() {
    return "ExternalProof[...]";
  }
}
