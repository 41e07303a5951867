package org.fauces.diagnosis.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.fauces.examination.domain.Answers;
import org.fauces.patient.domain.Sex;

/**
 * Which group of patients a run's belongs to, by what the interview said, since that is what the
 * network was told: a run can be judged and counted without the patient's record.
 */
@Embeddable
public class Stratum {
  private static final String AGE = "age_years";
  private static final String SEX = "sex";
  private static final String ONSET = "onset_h";

  @Enumerated(EnumType.STRING)
  @Column(name = "age_band")
  private AgeBand ageBand;

  @Enumerated(EnumType.STRING)
  @Column(name = "sex")
  private Sex sex;

  @Enumerated(EnumType.STRING)
  @Column(name = "onset_band")
  private OnsetBand onsetBand;

  protected Stratum() {} // JPA

  public Stratum(AgeBand ageBand, Sex sex, OnsetBand onsetBand) {
    this.ageBand = ageBand;
    this.sex = sex;
    this.onsetBand = onsetBand;
  }

  /** The stratum of whoever was interviewed; what was not asked stays unknown. */
  public static Stratum of(Answers interview) {
    return new Stratum(
        interview.number(AGE).map(age -> AgeBand.of(age.intValue())).orElse(null),
        interview.code(SEX).map(Stratum::sex).orElse(Sex.UNKNOWN),
        interview.number(ONSET).map(OnsetBand::of).orElse(null));
  }

  private static Sex sex(String code) {
    return switch (code) {
      case "male" -> Sex.MALE;
      case "female" -> Sex.FEMALE;
      default -> Sex.UNKNOWN;
    };
  }

  /** Null where it is not known. */
  public AgeBand ageBand() {
    return ageBand;
  }

  public Sex sex() {
    return sex;
  }

  /** Null where it is not known. */
  public OnsetBand onsetBand() {
    return onsetBand;
  }
}
