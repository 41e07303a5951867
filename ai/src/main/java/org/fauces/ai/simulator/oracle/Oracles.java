package org.fauces.ai.simulator.oracle;

import java.util.List;
import org.fauces.ai.simulator.CohortParameters;
import org.fauces.ai.simulator.LesionsInView;
import org.fauces.ai.simulator.Shot;
import org.fauces.ai.simulator.SimulatedPatient;

/** All oracles of a cohort. Safe for several threads. */
public final class Oracles {
  private final InterviewOracle interview = new InterviewOracle();
  private final HardImageOracle hard;
  private final PracticalImageOracle practical;
  private final LesionsInViewOracle inView;
  private final FollicleOracle follicles;

  /** Oracles that know the parameters of the cohort whose patients they judge. */
  public Oracles(CohortParameters parameters) {
    this.hard = new HardImageOracle(parameters);
    this.practical = new PracticalImageOracle(parameters);
    this.inView = new LesionsInViewOracle(parameters);
    this.follicles = new FollicleOracle(parameters);
  }

  /**
   * What an ideal reader knows of a patient.
   *
   * @param shots of the burst in order, refused ones included
   */
  public PatientEvidence of(SimulatedPatient patient, List<Shot> shots) {
    var answers = interview.of(patient);
    var photos = shots.stream().map(SeenPhoto::of).toList();
    var lesions = LesionsInView.of(patient, shots);
    return new PatientEvidence(
        answers,
        practical.of(patient, photos),
        answers.and(practical.givenOnset(patient, photos)),
        inView.of(patient, lesions),
        answers.and(inView.givenOnset(patient, lesions)),
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

  /** Of the lesions that the photos show. */
  public LesionsInViewOracle inView() {
    return inView;
  }

  /** Of the physician's class of follicles. */
  public FollicleOracle follicles() {
    return follicles;
  }
}
