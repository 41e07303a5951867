package org.fauces.audit.format;

/** Is told a trail from its beginning to its end, in the order of these methods. */
public interface TrailVisitor {
  /** A public key in the order they came into use; see {@link KeyStatement}. */
  void key(String line);

  /** A checkpoint in the order of the counters; see {@link Checkpoint}. */
  void checkpoint(String line);

  /** A seal in the order of the numbers; its members follow before the next. */
  void seal(Seal seal);

  /** An event of the seal that was named last, in the order of the positions. */
  void member(SealMember member);

  /** An event that no seal holds. */
  void unsealed(EventRecord event);

  /** A row that belongs to nothing, described by its kind and ids. */
  void stray(String what);
}
