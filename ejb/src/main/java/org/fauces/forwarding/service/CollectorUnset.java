package org.fauces.forwarding.service;

/** A setting without which no collector can be spoken to is not there. Its message names it. */
class CollectorUnset extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CollectorUnset(String setting) {
    super(setting + " is not set");
  }
}
