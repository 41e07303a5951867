package org.fauces.examination.domain;

/** The two containers that are taken. */
public enum PhotoFormat {
  JPEG,
  PNG
}
