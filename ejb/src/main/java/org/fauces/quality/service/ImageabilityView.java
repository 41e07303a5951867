package org.fauces.quality.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fauces.quality.domain.Grouping;
import org.fauces.quality.domain.Imageability;
import org.fauces.quality.domain.Proportion;

/**
 * How well throats could be photographed. What is no picture at all is turned away at the door and
 * is not counted here.
 */
public record ImageabilityView(
    List<UUID> facilities,
    LocalDate from,
    LocalDate to,
    Grouping by,
    int least,
    Group total,
    List<Group> groups) {
  public ImageabilityView {
    facilities = List.copyOf(facilities);
    groups = List.copyOf(groups);
  }

  /**
   * One group; with fewer attempted than what is shown at least, all is null.
   *
   * @param analysable share of the attempted with a photo that the network took: the imageability
   * @param retaken share of the attempted with photos that came after a complete analysis
   * @param photosAtIntake class to photos, as the quality gate judged them when they came
   * @param photosInAnalysis class to photos, as the run that counts judged them
   */
  public record Group(
      String key,
      boolean tooFew,
      Imageability examinations,
      Proportion analysable,
      Proportion retaken,
      Map<String, Long> photosAtIntake,
      Map<String, Long> photosInAnalysis) {
    static Group of(
        String key,
        Imageability examinations,
        Map<String, Long> atIntake,
        Map<String, Long> inAnalysis,
        int least) {
      long attempted = examinations.attempted();
      if (attempted < least) {
        return new Group(key, true, null, null, null, null, null);
      }
      long analysable = attempted - examinations.neverAnalysable();
      return new Group(
          key,
          false,
          examinations,
          Proportion.of(analysable, attempted, least),
          Proportion.of(examinations.retaken(), attempted, least),
          atIntake,
          inAnalysis);
    }
  }
}
