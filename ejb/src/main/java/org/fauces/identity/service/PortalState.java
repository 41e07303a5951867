package org.fauces.identity.service;

/** What a browser's session is good for at this moment. */
public enum PortalState {
  /** For what its holder may do. */
  OPEN,
  /** For nothing until its holder proves again who they are. */
  LOCKED,
  /** For nothing any more. */
  OVER
}
