package org.fauces.ai.training;

import java.util.List;
import org.fauces.ai.fusion.LesionTable;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.LesionType;
import org.fauces.ai.simulator.LesionTypes;
import org.fauces.ai.simulator.SimulatedPatient;

/** The knowledge about lesion types that goes into the head. */
final class LesionTables {
  private static final int HOURS = 97;
  private static final double SMOOTHING = 1;

  private LesionTables() {}

  /** Influenza's rows are averaged over the hours of the interviewed patients. */
  static LesionTable of(PhotoCache cache, List<SimulatedPatient> interviewed) {
    int types = LesionType.values().length;
    double[][] byHour = new double[HOURS][];
    for (int hour = 0; hour < HOURS; hour++) {
      byHour[hour] = LesionTypes.probabilities(Condition.INFLUENZA, hour);
    }
    double[][] byCondition = new double[Condition.values().length][];
    double[] shares = new double[byCondition.length];
    for (Condition condition : Condition.values()) {
      byCondition[condition.ordinal()] = LesionTypes.probabilities(condition, 0);
      shares[condition.ordinal()] = condition.referenceShare();
    }
    byCondition[Condition.INFLUENZA.ordinal()] = meanInfluenza(interviewed, types);
    return new LesionTable(byHour, byCondition, shares, prior(cache, types));
  }

  private static double[] meanInfluenza(List<SimulatedPatient> interviewed, int types) {
    double[] mean = new double[types];
    int count = 0;
    for (SimulatedPatient patient : interviewed) {
      if (patient.condition() == Condition.INFLUENZA) {
        double[] shares = LesionTypes.probabilities(Condition.INFLUENZA, patient.onsetHours());
        for (int type = 0; type < types; type++) {
          mean[type] += shares[type];
        }
        count++;
      }
    }
    for (int type = 0; type < types; type++) {
      mean[type] /= count;
    }
    return mean;
  }

  /** Shares among the photos that the network learned from. */
  static double[] prior(PhotoCache cache, int types) {
    double[] prior = new double[types];
    double sum = 0;
    for (int photo = 0; photo < cache.size(); photo++) {
      var label = cache.row(photo).label();
      if (cache.row(photo).split() == Split.TRAIN && label.type() != PhotoLabel.NO_TYPE) {
        prior[label.type()]++;
        sum++;
      }
    }
    for (int type = 0; type < types; type++) {
      prior[type] = (prior[type] + SMOOTHING) / (sum + SMOOTHING * types);
    }
    return prior;
  }
}
