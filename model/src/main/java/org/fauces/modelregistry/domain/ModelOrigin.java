package org.fauces.modelregistry.domain;

/** How a model came into the registry. Names are stored: never rename or reuse one. */
public enum ModelOrigin {
  /** With the product. */
  SHIPPED,
  /** By the API. */
  UPLOADED,
  /** By the operator's command. */
  COMMAND
}
