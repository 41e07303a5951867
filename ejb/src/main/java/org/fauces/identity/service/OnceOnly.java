package org.fauces.identity.service;

import java.time.Instant;

/**
 * Something that proves once: the hash that it is known again by, and from when on nobody would
 * take it anyhow.
 */
public record OnceOnly(byte[] hash, Instant worthlessFrom) {
  @Override
  public String toString() {
    return "OnceOnly[...]";
  }
}
