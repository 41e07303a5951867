package org.fauces.ai.simulator.oracle;

import java.util.Arrays;
import java.util.Map;
import org.fauces.ai.simulator.AgeBand;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.Exposure;
import org.fauces.ai.simulator.InterviewItem;
import org.fauces.ai.simulator.Onset;
import org.fauces.ai.simulator.OwnEstimate;
import org.fauces.ai.simulator.SimulatedPatient;
import org.fauces.ai.simulator.StandardNormal;
import org.fauces.ai.simulator.Temperature;

/**
 * Likelihood of an interview under each condition, by the generator's own parameters: the interview
 * ceiling. Systemic and nasal severity are integrated out; missing answers, which never depend on
 * the condition, are left out. Physician's findings are no part of it.
 *
 * <p>One thing is approximate: when the temperature is missing, fever and own estimate are taken as
 * independent given the systemic severity.
 */
public final class InterviewOracle {
  private final SymptomGrid grid = new SymptomGrid();

  /** By all answers. */
  public ConditionLikelihoods of(SimulatedPatient patient) {
    return of(patient, InterviewEvidence.OWN_ESTIMATE);
  }

  /** By some of the answers. */
  public ConditionLikelihoods of(SimulatedPatient patient, InterviewEvidence upTo) {
    double[] logs = new double[Condition.values().length];
    for (Condition condition : Condition.values()) {
      logs[condition.ordinal()] = new Reading(patient, condition, upTo).logLikelihood();
    }
    return new ConditionLikelihoods(logs);
  }

  /** By the age alone, which the size of a throat may betray. */
  public static ConditionLikelihoods age(SimulatedPatient patient) {
    var band = AgeBand.of(patient.ageYears());
    return new ConditionLikelihoods(
        Arrays.stream(Condition.values()).mapToDouble(c -> Math.log(band.share(c))).toArray());
  }

  /** One patient under the assumption of one condition. */
  private final class Reading {
    private final SimulatedPatient patient;
    private final Map<String, Double> answers;
    private final Condition condition;
    private final InterviewEvidence upTo;
    private final AgeBand band;

    Reading(SimulatedPatient patient, Condition condition, InterviewEvidence upTo) {
      this.patient = patient;
      this.answers = patient.interview();
      this.condition = condition;
      this.upTo = upTo;
      this.band = AgeBand.of(patient.ageYears());
    }

    double logLikelihood() {
      double[] bySystemic = grid.bySystemic(condition, answers);
      for (int node = 0; node < bySystemic.length; node++) {
        double systemic = grid.systemic(node);
        bySystemic[node] += fever(systemic);
        if (upTo.includes(InterviewEvidence.TEMPERATURE)) {
          bySystemic[node] += temperature(systemic);
        }
        if (upTo.includes(InterviewEvidence.OWN_ESTIMATE)) {
          bySystemic[node] += ownEstimate(systemic);
        }
      }
      return LogSum.of(bySystemic) + courseAndPerson() + contacts();
    }

    /** What chance added to the temperature, in standard deviations. */
    private double residual(double celsius, double systemic) {
      double standard = (celsius - Temperature.mean(condition, band)) / band.temperatureDeviation();
      return (standard - Temperature.SYSTEMIC * systemic) / Temperature.RESIDUAL;
    }

    private double fever(double systemic) {
      var item = InterviewItem.FEVER;
      Double answer = answers.get(item.code());
      if (answer == null) {
        return 0;
      }
      Double celsius = answers.get("temp_max_c");
      boolean measured = celsius != null && upTo.includes(InterviewEvidence.TEMPERATURE);
      double known = item.systemic() * systemic;
      double explained = item.systemic() * item.systemic();
      if (measured) {
        known += item.temperature() * residual(celsius, systemic);
        explained += item.temperature() * item.temperature();
      }
      double z = (known - item.threshold(condition)) / Math.sqrt(1 - explained);
      return Math.log(StandardNormal.distribution(answer > 0 ? z : -z));
    }

    private double temperature(double systemic) {
      Double celsius = answers.get("temp_max_c");
      return celsius == null ? 0 : -Math.pow(residual(celsius, systemic), 2) / 2;
    }

    private double courseAndPerson() {
      if (!upTo.includes(InterviewEvidence.COURSE_AND_PERSON)) {
        return 0;
      }
      return Onset.logDensity(condition, patient.onsetHours())
          + Math.log(band.share(condition))
          + yesOrNo("flu_vaccine", Exposure.vaccinated(condition, band));
    }

    private double contacts() {
      if (!upTo.includes(InterviewEvidence.CONTACT)) {
        return 0;
      }
      return yesOrNo("contact_influenza", Exposure.influenza(condition))
          + yesOrNo("contact_covid", Exposure.covid(condition));
    }

    private double yesOrNo(String code, double share) {
      Double answer = answers.get(code);
      return answer == null ? 0 : Math.log(answer > 0 ? share : 1 - share);
    }

    private double ownEstimate(double systemic) {
      Double percent = answers.get("own_estimate_pct");
      if (percent == null) {
        return 0;
      }
      Double contact = answers.get("contact_influenza");
      if (contact != null) {
        return Math.log(ownEstimate(percent, systemic, contact > 0));
      }
      double share = Exposure.influenza(condition);
      return Math.log(
          share * ownEstimate(percent, systemic, true)
              + (1 - share) * ownEstimate(percent, systemic, false));
    }

    /** Probability of a whole number of percent. */
    private double ownEstimate(double percent, double systemic, boolean contact) {
      Double celsius = answers.get("temp_max_c");
      double deviation = 1;
      double expected = celsius == null ? 0 : celsius;
      if (celsius == null) {
        double perResidual = Temperature.RESIDUAL * band.temperatureDeviation();
        expected =
            Temperature.mean(condition, band)
                + Temperature.SYSTEMIC * band.temperatureDeviation() * systemic;
        deviation = Math.hypot(1, OwnEstimate.PER_DEGREE * perResidual);
      }
      double mean = OwnEstimate.meanLogit(condition, systemic, contact, expected);
      double above = (logit(percent + 0.5) - mean) / deviation;
      double below = (logit(percent - 0.5) - mean) / deviation;
      // In the upper tail the difference of two numbers next to 1 would lose its digits.
      return below > 0
          ? StandardNormal.distribution(-below) - StandardNormal.distribution(-above)
          : StandardNormal.distribution(above) - StandardNormal.distribution(below);
    }

    private static double logit(double percent) {
      double share = Math.max(0, Math.min(1, percent / 100));
      return Math.log(share / (1 - share));
    }
  }
}
