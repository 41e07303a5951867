package org.fauces.ai.fusion;

import java.util.Arrays;
import java.util.Map;

/** Gives the log odds of each disease from the evidence of one patient. */
public final class Fusion {
  private final HeadParameters head;

  public Fusion(HeadParameters head) {
    this.head = head;
  }

  /** Log odds of each disease by the interview alone. */
  public double[] interviewLogits(Map<String, Double> interview) {
    double[] features = InterviewFeatures.of(interview);
    return head.diseases().stream().mapToDouble(d -> d.interview().logit(features)).toArray();
  }

  /** Log odds of each disease by the photos alone. */
  public double[] photoLogits(Burst burst) {
    double[] features = ImageFeatures.of(burst, Double.NaN, head);
    return head.diseases().stream().mapToDouble(d -> d.photos().logit(features)).toArray();
  }

  /** Log odds of each disease by everything. */
  public double[] logits(Burst burst, Map<String, Double> interview, Map<String, String> findings) {
    double[] features = features(burst, interview, findings);
    return head.diseases().stream().mapToDouble(d -> d.fused().logit(features)).toArray();
  }

  /** Input of the fused layers. */
  public double[] features(
      Burst burst, Map<String, Double> interview, Map<String, String> findings) {
    double onsetHours = interview.getOrDefault("onset_h", Double.NaN);
    return joined(
        ImageFeatures.of(burst, onsetHours, head),
        interviewLogits(interview),
        FindingsFeatures.of(findings));
  }

  private static double[] joined(double[]... parts) {
    return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
  }
}
