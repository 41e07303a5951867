package org.fauces.identity.service;

import org.fauces.identity.format.MachineJwk;
import org.fauces.shared.domain.Sensitive;

/**
 * Registers a machine's key. The right to it is the invitation's code for the first key, and a
 * statement signed with the key in use for the next; the proof is signed with the new key itself.
 */
public record RegisterMachineKey(Sensitive<String> right, MachineJwk key, Sensitive<String> proof) {
  @Override
  public String toString() {
    return "RegisterMachineKey[...]";
  }
}
