package org.fauces.diagnosis.service;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.fauces.diagnosis.domain.Kappa;
import org.fauces.diagnosis.domain.Outcome;

/**
 * How far a model in the shadow agrees with those whose results were shown, since when.
 *
 * @param counts by disease and by the model that was shown
 * @param disagreements the newest
 */
public record AgreementReport(
    UUID modelId, Instant since, List<Counts> counts, List<Disagreement> disagreements) {

  /** So many examinations had one outcome shown and the other in the shadow. */
  public record Cell(
      String disease,
      String shownName,
      String shownVersion,
      Outcome shown,
      Outcome shadow,
      long count) {}

  /**
   * Of one disease and one model that was shown.
   *
   * @param agreed of the total
   * @param kappa Cohen's, of the three outcomes; null where chance alone would agree always
   */
  public record Counts(
      String disease,
      String shownName,
      String shownVersion,
      long total,
      long agreed,
      Double kappa,
      List<Cell> cells) {}

  /** One examination of which both said different things; probabilities 0-1. */
  public record Disagreement(
      UUID examinationId,
      UUID runId,
      String disease,
      Outcome shown,
      Outcome shadow,
      double shownProbability,
      double shadowProbability,
      Instant judgedAt) {}

  static List<Counts> count(List<Cell> cells) {
    var groups =
        cells.stream()
            .collect(
                groupingBy(
                    cell ->
                        List.of(cell.disease(), cell.shownName(), cell.shownVersion()).toString(),
                    TreeMap::new,
                    java.util.stream.Collectors.toList()));
    return groups.values().stream().map(AgreementReport::counts).toList();
  }

  private static Counts counts(List<Cell> cells) {
    int outcomes = Outcome.values().length;
    long[][] table = new long[outcomes][outcomes];
    cells.forEach(cell -> table[cell.shown().ordinal()][cell.shadow().ordinal()] += cell.count());
    var kappa = Kappa.of(table);
    var first = cells.get(0);
    return new Counts(
        first.disease(),
        first.shownName(),
        first.shownVersion(),
        cells.stream().mapToLong(Cell::count).sum(),
        cells.stream().filter(c -> c.shown() == c.shadow()).mapToLong(Cell::count).sum(),
        kappa.isPresent() ? kappa.getAsDouble() : null,
        cells);
  }
}
