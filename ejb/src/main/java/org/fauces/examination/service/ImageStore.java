package org.fauces.examination.service;

import java.util.List;

/**
 * Sealed pictures outside the database. A picture is staged before its row commits and published
 * after: a crash between leaves a staged object, which recovery publishes when a row speaks of it
 * and discards when none does. Nothing staged by another node is touched.
 */
interface ImageStore {
  /** Writes a sealed picture so that it survives a power cut, not yet under its final name. */
  void stage(StagedPicture picture, byte[] sealed);

  /** Gives a staged picture its final name; publishing it again changes nothing. */
  void publish(StagedPicture picture);

  /** Removes a staged picture; a published one stays. */
  void discard(StagedPicture picture);

  /** The sealed picture, published or still staged. */
  byte[] read(StagedPicture picture);

  /** What this node staged and has neither published nor discarded. */
  List<StagedPicture> staged();

  /** Whether there is room for more photos. */
  boolean hasSpace();
}
