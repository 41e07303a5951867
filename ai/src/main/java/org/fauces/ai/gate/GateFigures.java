package org.fauces.ai.gate;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fauces.ai.GateParameters;
import org.fauces.ai.PhotoQuality;
import org.fauces.ai.PhotoQualityGate;
import org.fauces.ai.simulator.Jpeg;

/**
 * What the gate says about simulated photos of known quality.
 *
 * @param photosPerClass rendered photos of each class; each is judged as rendered and with every
 *     alteration
 * @param confusion name of the alteration to counts: true class by row, verdict by column, both in
 *     the order of {@link PhotoQuality}
 */
public record GateFigures(int photosPerClass, Map<String, int[][]> confusion) {
  /** The name of the photos that nothing was done to. */
  public static final String AS_RENDERED = "as rendered";

  private static final Map<String, UnaryOperator<BufferedImage>> ALTERATIONS = alterations();

  private static Map<String, UnaryOperator<BufferedImage>> alterations() {
    var named = new LinkedHashMap<String, UnaryOperator<BufferedImage>>();
    named.put(AS_RENDERED, photo -> photo);
    named.put("warmer light", new Alteration(1, 0, 0, false, 1.15, 1, .75, 1)::of);
    named.put("colder light", new Alteration(1, 0, 0, false, .85, 1, 1.3, 1)::of);
    named.put("steeper tones", new Alteration(1, 0, 0, true, 1.12, 1.12, 1.12, 1.25)::of);
    named.put("nearer, off centre", new Alteration(.72, .3, .6, false, 1, 1, 1, 1)::of);
    named.put("wide, JPEG 35", photo -> Jpeg.decode(Jpeg.encode(wide(photo), .35)));
    return named;
  }

  /** As a telephone's sensor has it: 4 to 3. */
  private static BufferedImage wide(BufferedImage photo) {
    var wide = new BufferedImage(1024, 768, BufferedImage.TYPE_INT_RGB);
    var pen = wide.createGraphics();
    pen.drawImage(photo.getScaledInstance(1024, 768, Image.SCALE_SMOOTH), 0, 0, null);
    pen.dispose();
    return wide;
  }

  /**
   * Judges photos with the shipped gate, as rendered and altered.
   *
   * @param photosPerClass at least 1
   */
  public static GateFigures measure(long seed, int photosPerClass, Consumer<String> progress) {
    return measure(
        seed, photosPerClass, photo -> PhotoQualityGate.judge(photo).quality(), progress);
  }

  /** The same with another learned part. */
  public static GateFigures measure(
      GateParameters parameters, long seed, int photosPerClass, Consumer<String> progress) {
    var gate = new PhotoQualityGate(parameters);
    return measure(seed, photosPerClass, photo -> gate.judgement(photo).quality(), progress);
  }

  private interface Verdict {
    PhotoQuality of(BufferedImage photo);
  }

  private static GateFigures measure(
      long seed, int photosPerClass, Verdict verdict, Consumer<String> progress) {
    var photos = new GatePhotos(seed, "gate figures");
    int classes = PhotoQuality.values().length;
    var confusion = new LinkedHashMap<String, int[][]>();
    ALTERATIONS.keySet().forEach(name -> confusion.put(name, new int[classes][classes]));
    for (int i = 0; i < photosPerClass; i++) {
      for (PhotoQuality quality : PhotoQuality.values()) {
        var photo = photos.photo(quality, i);
        ALTERATIONS.forEach(
            (name, alteration) ->
                confusion
                    .get(name)[quality.ordinal()][verdict.of(alteration.apply(photo)).ordinal()]++);
      }
      if ((i + 1) % 50 == 0) {
        progress.accept((i + 1) + " of " + photosPerClass + " photos of each class judged");
      }
    }
    return new GateFigures(photosPerClass, confusion);
  }

  /** Share of the photos of a class that got its verdict, 0 to 1. */
  public double recall(String alteration, PhotoQuality quality) {
    int[] row = confusion.get(alteration)[quality.ordinal()];
    return (double) row[quality.ordinal()] / Arrays.stream(row).sum();
  }

  /** Mean of the classes' recall. */
  public double macroRecall(String alteration) {
    return Arrays.stream(PhotoQuality.values())
        .mapToDouble(quality -> recall(alteration, quality))
        .average()
        .orElseThrow();
  }

  /** Tables in Markdown. */
  public String markdown() {
    var text = new StringBuilder();
    header(text, "simulated photos", "macro recall");
    confusion
        .keySet()
        .forEach(
            name -> {
              text.append("| ").append(name);
              for (PhotoQuality quality : PhotoQuality.values()) {
                text.append(" | ").append(share(recall(name, quality)));
              }
              text.append(" | ").append(share(macroRecall(name))).append(" |\n");
            });
    text.append("\n");
    header(text, "true class, as rendered", "photos");
    for (PhotoQuality quality : PhotoQuality.values()) {
      int[] row = confusion.get(AS_RENDERED)[quality.ordinal()];
      String counts = Arrays.stream(row).mapToObj(c -> "" + c).collect(Collectors.joining(" | "));
      text.append("| %s | %s | %d |%n".formatted(name(quality), counts, photosPerClass));
    }
    return text.toString();
  }

  private static void header(StringBuilder text, String first, String last) {
    text.append("| ").append(first);
    for (PhotoQuality quality : PhotoQuality.values()) {
      text.append(" | ").append(name(quality));
    }
    text.append(" | ").append(last).append(" |\n|");
    text.append("---|".repeat(PhotoQuality.values().length + 2)).append("\n");
  }

  private static String name(PhotoQuality quality) {
    return quality.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
