package org.fauces.audit.format;

/** A trail that can be read from its beginning to its end, from whatever it is stored in. */
public interface Trail {
  /**
   * @throws TrailUnreadable when it cannot be told what is stored
   */
  void read(TrailVisitor visitor);
}
