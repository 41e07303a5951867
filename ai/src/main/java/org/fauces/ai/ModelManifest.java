package org.fauces.ai;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.fauces.ai.internal.ModelJson;

/**
 * What a model says of itself to people. What computes does not depend on it; a manifest that
 * contradicts what computes is refused at loading.
 *
 * @param name the model's name
 * @param version the model's version
 * @param questionnaireVersion the published questionnaire whose codes it reads
 * @param labels the diseases it judges
 * @param input what it sees of a photo
 * @param thresholds disease to thresholds
 * @param prevalence disease to share among the patients that the probabilities refer to, 0 to 1
 * @param trainedOn "simulated patients" as long as no real ones were used
 * @param training what the training says of itself, such as patients and seed; may be empty
 * @param figures name to figure, as measured before the model was signed; may be empty
 * @param figuresOn the patients that the figures were measured on; empty without figures
 * @param licence under which it may be used
 */
public record ModelManifest(
    String name,
    String version,
    String questionnaireVersion,
    List<String> labels,
    Input input,
    Map<String, Thresholds> thresholds,
    Map<String, Double> prevalence,
    String trainedOn,
    Map<String, String> training,
    Map<String, Double> figures,
    String figuresOn,
    String licence) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,63}");
  private static final Pattern ENTRY = Pattern.compile("[ -~]{1,160}");
  private static final Pattern LINE = Pattern.compile("[ -~]{0,200}");
  private static final int MAX_LABELS = 16;
  private static final int MAX_ENTRIES = 2000;

  public ModelManifest {
    labels = List.copyOf(labels);
    thresholds = new TreeMap<>(thresholds);
    prevalence = new TreeMap<>(prevalence);
    training = new TreeMap<>(training);
    figures = new TreeMap<>(figures);
    require(matches(NAME, name) && matches(NAME, version), "name or version");
    require(matches(NAME, questionnaireVersion), "questionnaire version");
    require(labels.size() <= MAX_LABELS && all(NAME, labels), "labels");
    require(input != null, "input");
    require(all(NAME, thresholds.keySet()) && !thresholds.containsValue(null), "thresholds");
    require(all(NAME, prevalence.keySet()) && inUnit(prevalence.values()), "prevalence");
    require(training.size() <= MAX_ENTRIES && all(ENTRY, training.keySet()), "training");
    require(all(LINE, training.values()), "training");
    require(figures.size() <= MAX_ENTRIES && all(ENTRY, figures.keySet()), "figures");
    require(figures.values().stream().allMatch(v -> v != null && Double.isFinite(v)), "figures");
    require(matches(LINE, trainedOn) && matches(LINE, figuresOn), "patients");
    require(matches(LINE, licence), "licence");
  }

  /**
   * What a model sees of a photo: its middle, averaged to a square, channel by channel (value -
   * mean) / deviation with values 0 to 255.
   *
   * @param sidePx of the square
   * @param seenShare of the photo's shorter side
   * @param layout order of the tensor's axes
   * @param colours order of the channels
   * @param mean per channel
   * @param deviation per channel
   */
  public record Input(
      int sidePx,
      double seenShare,
      String layout,
      String colours,
      List<Double> mean,
      List<Double> deviation) {
    public Input {
      mean = List.copyOf(mean);
      deviation = List.copyOf(deviation);
    }
  }

  /** Whether a model may state this as its version. */
  public static boolean acceptsVersion(String version) {
    return matches(NAME, version);
  }

  /** Reads what {@link #json} wrote. */
  public static ModelManifest ofJson(String json) {
    return ModelJson.manifest(json.getBytes(StandardCharsets.UTF_8));
  }

  public String json() {
    return new String(ModelJson.write(this), StandardCharsets.UTF_8);
  }

  private static boolean matches(Pattern pattern, String text) {
    return text != null && pattern.matcher(text).matches();
  }

  private static boolean all(Pattern pattern, Iterable<String> texts) {
    for (String text : texts) {
      if (!matches(pattern, text)) {
        return false;
      }
    }
    return true;
  }

  private static boolean inUnit(Iterable<Double> shares) {
    for (Double share : shares) {
      if (share == null || !(share > 0 && share < 1)) {
        return false;
      }
    }
    return true;
  }

  private static void require(boolean fulfilled, String part) {
    if (!fulfilled) {
      throw new ModelUnavailable("The model's manifest has no acceptable " + part + ".");
    }
  }
}
