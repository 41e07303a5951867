package org.fauces.identity.service;

import java.util.Optional;
import org.fauces.identity.domain.ExternalSubject;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Sensitive;

/**
 * A directory of the hospital that judges passwords of those who have none of ours. It knows people
 * by more spellings than we do, so that it says whom it means before it tries the password: what is
 * counted is counted at that person.
 */
public interface PasswordDirectory {
  /** Whom the directory's subjects belong to; there is one directory. */
  String ISSUER = "urn:fauces:directory";

  /** Says whether a password may be tried. */
  @FunctionalInterface
  interface Admission {
    /**
     * Whether one of this person may be tried.
     *
     * @param signInName as the directory writes it, whatever was typed
     */
    boolean admits(ExternalSubject whom, String signInName);
  }

  /** Whether this installation has one. */
  boolean isOn();

  /**
   * Who it is, if the password is theirs and may be tried. An unknown name costs as much as a known
   * one.
   *
   * @throws DomainException when the directory does not answer
   */
  Optional<ExternalProof> prove(String typedName, Sensitive<String> password, Admission admission);

  /** The same for a person that is known already, whatever the directory calls them now. */
  Optional<ExternalProof> prove(
      ExternalSubject whom, Sensitive<String> password, Admission admission);
}
