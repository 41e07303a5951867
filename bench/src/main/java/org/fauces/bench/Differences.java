package org.fauces.bench;

import java.util.List;
import java.util.Map;
import org.fauces.ai.internal.PhotoNetwork;

/** Compares what the product and ONNX Runtime say about the same photos. */
final class Differences {
  private final List<PhotoNetwork.Look> looks;
  private final Map<String, float[]> outputs;
  private final int channels;

  private Differences(List<PhotoNetwork.Look> looks, Map<String, float[]> outputs, int channels) {
    this.looks = looks;
    this.outputs = outputs;
    this.channels = channels;
  }

  /**
   * The largest difference of any output: of values above 1 relative to them, of the map's values
   * relative to the largest of them.
   *
   * @param channels of the map
   */
  static double worst(List<PhotoNetwork.Look> looks, Map<String, float[]> outputs, int channels) {
    var differences = new Differences(looks, outputs, channels);
    double worst = 0;
    for (int photo = 0; photo < looks.size(); photo++) {
      var evidence = looks.get(photo).evidence();
      worst = Math.max(worst, differences.probabilities("type", photo, evidence.typeLog()));
      worst =
          Math.max(worst, differences.probabilities("condition", photo, evidence.conditionLog()));
      worst = Math.max(worst, differences.value("redness", photo, evidence.redness()));
      worst = Math.max(worst, differences.value("wall", photo, evidence.visibleWall()));
      worst = Math.max(worst, differences.map(photo));
    }
    return worst;
  }

  private double probabilities(String output, int photo, double[] logs) {
    double worst = 0;
    for (int i = 0; i < logs.length; i++) {
      double other = outputs.get(output)[photo * logs.length + i];
      worst = Math.max(worst, Math.abs(Math.exp(logs[i]) - other));
    }
    return worst;
  }

  private double value(String output, int photo, double value) {
    double other = outputs.get(output)[photo];
    return Math.abs(value - other) / Math.max(1, Math.abs(other));
  }

  /** Ours has the channels of a place together, the other's has the places of a channel. */
  private double map(int photo) {
    float[] ours = looks.get(photo).map();
    float[] theirs = outputs.get("map");
    double worst = 0;
    double most = 0;
    int places = ours.length / channels;
    for (int i = 0; i < ours.length; i++) {
      float other = theirs[photo * ours.length + i % channels * places + i / channels];
      worst = Math.max(worst, Math.abs(ours[i] - other));
      most = Math.max(most, Math.abs(other));
    }
    return worst / most;
  }
}
