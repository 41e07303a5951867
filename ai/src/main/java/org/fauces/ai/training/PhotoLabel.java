package org.fauces.ai.training;

import java.util.Arrays;
import java.util.List;
import org.fauces.ai.internal.PhotoTargets;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.LesionFact;
import org.fauces.ai.simulator.LesionType;

/**
 * What is known about one photo.
 *
 * @param type lesion type, or {@link #NO_TYPE}
 * @param measures of the lesions, each {@link LesionFact} standardised; empty unknown
 * @param conditions bit per condition that the patient may have; none set = unknown
 * @param redness 0 to about 3; NaN unknown
 * @param visibleWall share of the wall in view; NaN unknown
 * @param weight how well the lesions are seen, 0 to 1; 0 for a wrong scene
 */
record PhotoLabel(
    int type,
    List<Double> measures,
    int conditions,
    double redness,
    double visibleWall,
    double weight) {
  static final int NO_TYPE = -1;
  private static final double BARELY_SEEN = 0.15;
  private static final float UNSEEN_WEIGHT = 0.3f;
  private static final float CONDITION_WEIGHT = 0.5f;
  private static final float REDNESS_WEIGHT = 0.05f;

  /** Of a simulated photo. */
  static PhotoLabel of(CohortPatient patient, CohortPhoto photo) {
    var shot = photo.shot();
    var throat = patient.patient().throat();
    return new PhotoLabel(
        throat.type().ordinal(),
        Arrays.stream(LesionFact.values()).map(fact -> fact.standardised(throat)).toList(),
        1 << patient.patient().condition().ordinal(),
        throat.redness(),
        shot.visibleWall(),
        shot.wrongScene() ? 0 : Math.min(shot.visibleWall(), shot.sharpness()));
  }

  /** Whether the lesions, if there are any, are in view. */
  boolean clear() {
    return weight >= 2 * BARELY_SEEN;
  }

  /**
   * Without a known lesion type the condition takes its place: what the network then tells apart
   * are conditions. The type counts less when nothing of it is in view.
   *
   * @param typesAreConditions the network's types stand for conditions
   */
  PhotoTargets targets(boolean typesAreConditions) {
    float[] condition = conditionTarget();
    float typeWeight = weight == 0 ? 0 : weight < BARELY_SEEN ? UNSEEN_WEIGHT : 1;
    boolean known = conditions != 0 && weight > 0;
    boolean typed = typesAreConditions ? known : type != NO_TYPE;
    return new PhotoTargets(
        typesAreConditions ? condition : typeTarget(),
        measuresTarget(),
        condition,
        Double.isNaN(redness) ? 0 : (float) redness,
        Double.isNaN(visibleWall) ? 0 : (float) visibleWall,
        typed ? typeWeight : 0,
        known ? CONDITION_WEIGHT : 0,
        Double.isNaN(redness) || weight == 0 ? 0 : REDNESS_WEIGHT,
        type == NO_TYPE || typesAreConditions ? 0 : typeWeight,
        Double.isNaN(visibleWall) ? 0 : 1);
  }

  private float[] typeTarget() {
    float[] target = new float[LesionType.values().length];
    if (type != NO_TYPE) {
      target[type] = 1;
    }
    return target;
  }

  private float[] measuresTarget() {
    float[] target = new float[PhotoTargets.MEASURES];
    for (int i = 0; i < measures.size(); i++) {
      target[i] = measures.get(i).floatValue();
    }
    return target;
  }

  /** Where the tests leave several conditions open, each in its share of the reference mix. */
  private float[] conditionTarget() {
    float[] target = new float[Condition.values().length];
    double sum = 0;
    for (Condition condition : Condition.values()) {
      if (mayHave(condition)) {
        sum += condition.referenceShare();
      }
    }
    for (Condition condition : Condition.values()) {
      if (mayHave(condition)) {
        target[condition.ordinal()] = (float) (condition.referenceShare() / sum);
      }
    }
    return target;
  }

  private boolean mayHave(Condition condition) {
    return (conditions >> condition.ordinal() & 1) == 1;
  }
}
