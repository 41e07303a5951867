package org.fauces.terms.domain;

/** The texts that govern the use of the installation. Names are stored: never rename one. */
public enum TermsKind {
  TERMS_OF_USE,
  PRIVACY_POLICY
}
