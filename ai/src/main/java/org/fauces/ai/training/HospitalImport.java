package org.fauces.ai.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fauces.ai.fusion.HeadParameters;
import org.fauces.ai.training.data.Digests;
import org.fauces.ai.training.data.HospitalPatient;
import org.fauces.ai.training.data.HospitalPatient.Photo;
import org.fauces.ai.training.data.Manifest;
import org.fauces.ai.training.data.ManifestRejected;
import org.fauces.ai.training.data.PhotoReader;
import org.fauces.ai.training.data.PhotoReader.PhotoUnreadable;
import org.fauces.ai.training.data.RowError;

/**
 * Takes in a hospital's folder: all of it, or all without the rows that have errors, or nothing.
 * Every photo is decoded once before anything is learned.
 */
final class HospitalImport {
  /** Beside the model: the rows with errors. */
  static final String ERRORS = "errors.csv";

  private final TrainSettings settings;
  private final Manifest manifest;
  private final Progress progress;

  private HospitalImport(TrainSettings settings, Manifest manifest) {
    this.settings = settings;
    this.manifest = manifest;
    this.progress = settings.progress();
  }

  static HospitalImport open(TrainSettings settings) {
    try {
      return new HospitalImport(settings, Manifest.read(settings.data()));
    } catch (ManifestRejected e) {
      throw new TrainingStopped(e.getMessage(), e);
    }
  }

  String digest() {
    return manifest.digest();
  }

  /** About how many photos the network will learn from. */
  int learnedPhotos() {
    int photos = manifest.patients().stream().mapToInt(p -> p.photos().size()).sum();
    return (int) (photos * Splits.TRAIN_SHARE);
  }

  /**
   * The patients to train with.
   *
   * @param photographer on whose threads photos are decoded
   * @param from head of the model whose network is trained further, if any
   */
  HospitalData data(Photographer photographer, Optional<HeadParameters> from) {
    var errors = new ArrayList<>(manifest.errors());
    var photoErrors = photoErrors(photographer);
    errors.addAll(photoErrors);
    settle(errors);
    var bad = new HashSet<Integer>();
    photoErrors.forEach(error -> bad.add(error.row()));
    var patients = manifest.patients().stream().filter(p -> takesPart(p, bad)).toList();
    if (patients.isEmpty()) {
      throw new TrainingStopped(
          "No patient is left to train with: none without errors has a test result.");
    }
    progress.line(
        "data: %d patients with a test result, %d without or held out"
            .formatted(patients.size(), manifest.patients().size() - patients.size()));
    return new HospitalData(
        patients, Splits.of(patients, settings.seed()), settings.reader(), from);
  }

  private boolean takesPart(HospitalPatient patient, Set<Integer> bad) {
    return patient.tested()
        && !patient.site().equals(settings.heldOutSite())
        && patient.photos().stream().noneMatch(photo -> bad.contains(photo.row()));
  }

  private record Opened(Photo photo, String digest, String reason) {}

  private List<RowError> photoErrors(Photographer photographer) {
    var photos = manifest.patients().stream().flatMap(p -> p.photos().stream()).toList();
    var errors = new ArrayList<RowError>();
    Map<String, Integer> rowOfDigest = new HashMap<>();
    photographer.inOrder(
        0,
        photos.size(),
        i -> open(photos.get(i), settings.reader()),
        i -> true,
        (i, opened) -> {
          Integer same = rowOfDigest.putIfAbsent(opened.digest(), opened.photo().row());
          if (!opened.reason().isEmpty()) {
            errors.add(error(opened.photo(), opened.reason()));
          } else if (same != null) {
            errors.add(
                error(opened.photo(), "The photo is the same as that of row %d.".formatted(same)));
          }
          progress.at("photos checked", i + 1, photos.size(), "");
        });
    return errors;
  }

  private static RowError error(Photo photo, String reason) {
    return new RowError(photo.row(), "photo", photo.name(), reason);
  }

  private static Opened open(Photo photo, PhotoReader reader) {
    String digest = "";
    try {
      byte[] bytes = Files.readAllBytes(photo.file());
      digest = Digests.sha256(bytes);
      reader.read(bytes);
      return new Opened(photo, digest, "");
    } catch (PhotoUnreadable e) {
      return new Opened(photo, digest, e.getMessage());
    } catch (IOException e) {
      return new Opened(photo, "row " + photo.row(), "The file cannot be read.");
    }
  }

  /** Writes the errors down; with any, the training stops unless it was told to leave them out. */
  private void settle(List<RowError> errors) {
    Path file = settings.output().resolve(ERRORS);
    try {
      if (errors.isEmpty()) {
        Files.deleteIfExists(file); // of an earlier attempt
        return;
      }
      errors.sort(Comparator.comparingInt(RowError::row));
      Files.createDirectories(settings.output());
      Manifest.writeErrors(file, errors);
    } catch (IOException e) {
      throw TrainingStopped.by(e);
    }
    String found =
        "%d errors in the manifest's rows, the first in row %d: %s All are listed in %s."
            .formatted(errors.size(), errors.get(0).row(), errors.get(0).reason(), file);
    if (!settings.skipBadRows()) {
      throw new TrainingStopped(
          found + " Nothing was imported; correct them, or leave them out with --skip-bad-rows.");
    }
    progress.line(found + " Their patients are left out.");
  }
}
