package org.fauces.examination.format;

/** Turns an upload into a photo that may be stored. */
public final class PhotoIntake {

  /** Largest upload, in bytes. */
  public static final int MAX_BYTES = 15_000_000;

  private PhotoIntake() {}

  public static RebuiltPhoto rebuild(byte[] upload) {
    throw new UnsupportedOperationException();
  }
}
