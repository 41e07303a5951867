package org.fauces.diagnosis.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fauces.diagnosis.service.AssessmentView;
import org.fauces.diagnosis.service.ExaminationDetail;
import org.fauces.diagnosis.service.RunView;
import org.fauces.examination.service.PhotoView;
import org.fauces.shared.page.Words;

/** One photo as the strip shows it; the weight is that of the run shown, empty without one. */
public final class PhotoTile {
  private static final String USABLE = "OK";

  private final PhotoView photo;
  private final AssessmentView assessment;
  private final int count;
  private final Words words;

  private PhotoTile(PhotoView photo, AssessmentView assessment, int count, Words words) {
    this.photo = photo;
    this.assessment = assessment;
    this.count = count;
    this.words = words;
  }

  /** The photos in order, judged by a run; null when none completed. */
  static List<PhotoTile> of(ExaminationDetail detail, RunView run, Words words) {
    return detail.photos().stream()
        .sorted(Comparator.comparingInt(PhotoView::position))
        .map(photo -> new PhotoTile(photo, find(run, photo.id()), detail.photos().size(), words))
        .toList();
  }

  private static AssessmentView find(RunView run, UUID photoId) {
    return run == null
        ? null
        : run.photos().stream()
            .filter(each -> each.photoId().equals(photoId))
            .findFirst()
            .orElse(null);
  }

  public UUID getId() {
    return photo.id();
  }

  public int getPosition() {
    return photo.position();
  }

  public int getOrientation() {
    return photo.orientation();
  }

  public boolean isUsable() {
    return photo.quality().equals(USABLE);
  }

  public String getQualityWord() {
    return words.say("diagnosis.quality." + photo.quality());
  }

  /** How to shoot an unusable photo again; empty for a usable one. */
  public String getHint() {
    return isUsable() ? "" : words.say("diagnosis.shootAgain." + photo.quality());
  }

  /** Whether the run made a heat map of it: only photos it used have one. */
  public boolean isMapped() {
    return assessment != null && assessment.weight() != null && assessment.weight() > 0;
  }

  public String getWeight() {
    return isMapped() ? String.format(Locale.ROOT, "%.2f", assessment.weight()) : "";
  }

  /** The photo in words, for whoever cannot see it. */
  public String getWords() {
    var place = words.say("diagnosis.photoWords", getPosition(), count, getQualityWord());
    return isMapped() ? place + words.say("diagnosis.photoWeight", getWeight()) : place;
  }
}
