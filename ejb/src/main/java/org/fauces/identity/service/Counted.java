package org.fauces.identity.service;

/** What is counted of the refusals of a source, each kind apart. */
public enum Counted {
  /** Worthless codes, tokens and statements: whoever brings one too many waits. */
  CODE,
  /** All other refusals of a sign-in: nobody waits, and one too many need not be recorded. */
  RECORD,
  /** What a service of the hospital was asked in vain: one too many is not asked. */
  QUESTION
}
