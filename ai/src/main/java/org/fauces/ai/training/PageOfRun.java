package org.fauces.ai.training;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fauces.ai.Thresholds;
import org.fauces.ai.fusion.DiseaseHead;
import org.fauces.ai.fusion.Fusion;
import org.fauces.ai.fusion.HeadParameters;
import org.fauces.ai.fusion.Logistic;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.Jpeg;
import org.fauces.ai.statistics.Calibration;
import org.fauces.ai.statistics.Confusion;
import org.fauces.ai.training.report.DiseaseFigures;
import org.fauces.ai.training.report.TrainingPage;
import org.fauces.ai.training.report.WorstError;

/** Gathers what the page of a training shows. Pictures of a hospital's patients never enter it. */
final class PageOfRun {
  private static final int ERRORS_OF_A_KIND = 6;
  private static final int PICTURE_PX = 144;

  private final TrainingData data;
  private final HeadParameters head;
  private final List<ReadPatient> patients;
  private final Fusion fusion;

  PageOfRun(TrainingData data, HeadParameters head, List<ReadPatient> patients) {
    this.data = data;
    this.head = head;
    this.patients = patients;
    this.fusion = new Fusion(head);
  }

  String html(Map<String, String> facts, Map<String, Double> seconds, List<EpochFigures> epochs) {
    var errors = new LinkedHashMap<String, List<WorstError>>();
    var figures = new ArrayList<DiseaseFigures>();
    for (int disease = 0; disease < head.diseases().size(); disease++) {
      figures.add(figures(disease));
      errors.put(head.diseases().get(disease).disease(), worst(disease));
    }
    String title = "Training of %s %s (%s)";
    return new TrainingPage(
            title.formatted(head.name(), head.version(), data.trainedOn()),
            data.trainedOn(),
            facts,
            seconds,
            epochs.stream().map(PageOfRun::epoch).toList(),
            figures,
            errors)
        .html();
  }

  private static TrainingPage.Epoch epoch(EpochFigures e) {
    return new TrainingPage.Epoch(
        e.epoch(), e.phase(), e.loss(), e.stopLoss(), e.stopAuroc(), e.kept());
  }

  private List<ReadPatient> judged(int disease) {
    return ReadPatient.select(patients, Split.CALIBRATION, condition(disease));
  }

  private Condition condition(int disease) {
    return Condition.values()[head.diseases().get(disease).condition()];
  }

  private double probability(ReadPatient patient, int disease) {
    double[] logits = fusion.logits(patient.burst(), patient.facts().interview(), Map.of());
    return Logistic.probability(logits[disease]);
  }

  private DiseaseFigures figures(int disease) {
    var judged = judged(disease);
    boolean[] ill = ReadPatient.ill(ReadPatient.facts(judged), condition(disease));
    double[] fused = ReadPatient.scores(judged, p -> probability(p, disease));
    DiseaseHead layers = head.diseases().get(disease);
    var thresholds = new Thresholds(layers.lowerThreshold(), layers.upperThreshold());
    return new DiseaseFigures(
        layers.disease(),
        judged.size(),
        (int) IntStream.range(0, ill.length).filter(i -> ill[i]).count(),
        DiseaseFigures.Curve.of(fused, ill),
        DiseaseFigures.Curve.of(
            ReadPatient.scores(judged, p -> fusion.photoLogits(p.burst())[disease]), ill),
        DiseaseFigures.Curve.of(
            ReadPatient.scores(judged, p -> fusion.interviewLogits(p.facts().interview())[disease]),
            ill),
        Calibration.reliability(fused, ill),
        Calibration.brier(fused, ill),
        Calibration.expectedError(fused, ill),
        thresholds,
        Confusion.of(fused, ill, thresholds));
  }

  /** The surest of the false alarms, then the surest of those overlooked. */
  private List<WorstError> worst(int disease) {
    var byProbability =
        judged(disease).stream()
            .sorted(Comparator.comparingDouble(patient -> probability(patient, disease)))
            .toList();
    var overlooked = byProbability.stream().filter(p -> has(p, disease));
    var alarms =
        IntStream.range(0, byProbability.size())
            .mapToObj(i -> byProbability.get(byProbability.size() - 1 - i))
            .filter(p -> !has(p, disease));
    return Stream.of(alarms, overlooked)
        .flatMap(kind -> kind.limit(ERRORS_OF_A_KIND))
        .map(patient -> error(patient, disease))
        .toList();
  }

  private boolean has(ReadPatient patient, int disease) {
    return patient.facts().has(condition(disease)).orElseThrow();
  }

  private WorstError error(ReadPatient patient, int disease) {
    return new WorstError(
        "calibration patient " + patient.number(),
        data.truth(patient.number()),
        probability(patient, disease),
        patient.burst().photos().size(),
        data.showable(patient.number()).map(PageOfRun::small).orElse(new byte[0]));
  }

  private static byte[] small(BufferedImage photo) {
    var small = new BufferedImage(PICTURE_PX, PICTURE_PX, BufferedImage.TYPE_INT_RGB);
    var canvas = small.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    canvas.drawImage(photo, 0, 0, PICTURE_PX, PICTURE_PX, null);
    canvas.dispose();
    return Jpeg.encode(small, .7);
  }
}
