package org.fauces.ai.internal;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fauces.ai.HeatMap;

/**
 * Where the network found its evidence in one photo, for figures about it.
 *
 * @param cellPx width of one of the network's cells in px of the photo
 * @param diseases code to the map that is shown to clinicians
 * @param types one map per lesion type: what speaks for it against all others
 */
public record PhotoAttention(double cellPx, Map<String, HeatMap> diseases, List<HeatMap> types) {

  /**
   * One per photo, empty for photos that are not used.
   *
   * @param onsetHours NaN when unknown
   */
  public static List<Optional<PhotoAttention>> of(
      List<Supplier<BufferedImage>> photos,
      PhotoNetwork network,
      OpenModel model,
      double onsetHours) {
    double[][] weights = network.typeWeights();
    return CloseReading.of(photos, network, model.head().leastVisibleWall()).stream()
        .map(r -> r.look().map(look -> of(r, new ActivationMap(look, weights), model, onsetHours)))
        .toList();
  }

  private static PhotoAttention of(
      CloseReading reading, ActivationMap activation, OpenModel model, double onsetHours) {
    int width = reading.widthPx();
    int height = reading.heightPx();
    var table = model.head().table();
    var diseases = new HashMap<String, HeatMap>();
    for (var disease : model.head().diseases()) {
      diseases.put(
          disease.disease(),
          activation.disease(disease.condition(), onsetHours, table, width, height));
    }
    var types = new ArrayList<HeatMap>();
    for (int type = 0; type < table.typePrior().length; type++) {
      types.add(activation.type(type, width, height));
    }
    return new PhotoAttention(activation.cellPx(width, height), diseases, types);
  }
}
