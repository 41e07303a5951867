package org.fauces.ai.training;

/** What a patient is for. A patient has one purpose, and so have all photos of the patient. */
public enum Split {
  /** The network learns from the photos. */
  TRAIN,
  /** Tells when to stop and which weights to keep. */
  STOP,
  /** The layers behind the network are fitted on these, whose photos the network never saw. */
  HEAD,
  /** Calibration, then thresholds. */
  CALIBRATION
}
