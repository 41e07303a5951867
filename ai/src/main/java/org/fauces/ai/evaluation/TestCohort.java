package org.fauces.ai.evaluation;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Supplier;

/** Patients with photos, in a fixed order. */
public interface TestCohort {
  /**
   * Names the cohort completely: equal names have equal patients and photos, to the last byte of
   * each file.
   */
  String name();

  /** How many. */
  int patients();

  /** The patient of an index from 0. */
  TestPatient patient(int index);

  /** The patient's photos; each is decoded when it is asked for, and dropped by the caller. */
  List<Supplier<BufferedImage>> photos(int index);
}
