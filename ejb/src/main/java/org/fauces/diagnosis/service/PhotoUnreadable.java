package org.fauces.diagnosis.service;

import org.fauces.examination.domain.Photo;

/**
 * A stored picture that cannot be opened or decoded any more; says which photo, not where it is.
 */
class PhotoUnreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PhotoUnreadable(Photo photo, RuntimeException cause) {
    super(photo + " cannot be read.", cause);
  }
}
