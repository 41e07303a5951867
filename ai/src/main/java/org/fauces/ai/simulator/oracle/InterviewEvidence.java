package org.fauces.ai.simulator.oracle;

/** How much of an interview is looked at; each step includes the earlier ones. */
public enum InterviewEvidence {
  SYMPTOMS,
  TEMPERATURE,
  /** Hours since onset, age and vaccination. */
  COURSE_AND_PERSON,
  CONTACT,
  /** Everything. */
  OWN_ESTIMATE;

  boolean includes(InterviewEvidence step) {
    return ordinal() >= step.ordinal();
  }
}
