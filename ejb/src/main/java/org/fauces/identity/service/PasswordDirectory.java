package org.fauces.identity.service;

import java.util.Optional;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Sensitive;

/** A directory of the hospital that judges passwords of those who have none of ours. */
public interface PasswordDirectory {
  /** Whether this installation has one. */
  boolean isOn();

  /**
   * Who it is, if the password is theirs.
   *
   * @throws DomainException when the directory does not answer
   */
  Optional<ExternalProof> prove(String signInName, Sensitive<String> password);
}
