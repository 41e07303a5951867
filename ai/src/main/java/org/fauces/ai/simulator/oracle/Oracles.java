package org.fauces.ai.simulator.oracle;

import java.util.List;
import org.fauces.ai.simulator.CohortParameters;
import org.fauces.ai.simulator.SimulatedPatient;

/** All oracles of a cohort. Safe for several threads. */
public final class Oracles {
  private final InterviewOracle interview = new InterviewOracle();
  private final HardImageOracle hard;
  private final PracticalImageOracle practical;
  private final FollicleOracle follicles;

  /** Oracles that know the parameters of the cohort whose patients they judge. */
  public Oracles(CohortParameters parameters) {
    this.hard = new HardImageOracle(parameters);
    this.practical = new PracticalImageOracle(parameters);
    this.follicles = new FollicleOracle(parameters);
  }

  /**
   * What an ideal reader knows of a patient.
   *
   * @param photos of the burst in order, refused ones included
   */
  public PatientEvidence of(SimulatedPatient patient, List<SeenPhoto> photos) {
    var answers = interview.of(patient);
    return new PatientEvidence(
        answers,
        practical.of(patient, photos),
        answers.and(practical.givenOnset(patient, photos)),
        hard.of(patient),
        answers.and(hard.givenOnset(patient)));
  }

  /** Of the interview. */
  public InterviewOracle interview() {
    return interview;
  }

  /** Of the facts of the throat. */
  public HardImageOracle hard() {
    return hard;
  }

  /** Of the photos. */
  public PracticalImageOracle practical() {
    return practical;
  }

  /** Of the physician's class of follicles. */
  public FollicleOracle follicles() {
    return follicles;
  }
}
