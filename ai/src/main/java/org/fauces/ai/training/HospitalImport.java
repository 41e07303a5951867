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
      var manifest = Manifest.read(settings.data());
      requireSite(manifest, settings.heldOutSite());
      return new HospitalImport(settings, manifest);
    } catch (ManifestRejected e) {
      throw new TrainingStopped(e.getMessage(), e);
    }
  }

  /** A site that is misspelt would be trained on, and then tested on. */
  private static void requireSite(Manifest manifest, String heldOut) {
    if (heldOut != null && !manifest.sites().contains(heldOut)) {
      throw new TrainingStopped(
          "No row of the manifest names the site \"%s\" of --hold-out-site.".formatted(heldOut));
    }
  }

  /** What a run that goes on must find again. */
  String identity() {
    return manifest.digest() + ", " + Splits.RULE;
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
    if (manifest.errors().isEmpty() || settings.skipBadRows()) {
      dealt(Set.of()); // too few are too few before a photo is read
    }
    var errors = new ArrayList<>(manifest.errors());
    Map<Integer, String> digestOfRow = new HashMap<>();
    var photoErrors = photoErrors(photographer, digestOfRow);
    errors.addAll(photoErrors);
    settle(errors);
    var bad = new HashSet<Integer>();
    photoErrors.forEach(error -> bad.add(error.row()));
    var dealt = dealt(bad);
    var patients = dealt.patients();
    progress.line(
        "data: %d patients with a test result, %d without or held out"
            .formatted(patients.size(), manifest.patients().size() - patients.size()));
    return new HospitalData(
        patients, dealt.splits(), settings.reader(), from, seen(patients, digestOfRow));
  }

  /**
   * Who takes part, and what for.
   *
   * @param bad rows whose patients do not
   */
  private DealtPatients dealt(Set<Integer> bad) {
    var patients = manifest.patients().stream().filter(p -> takesPart(p, bad)).toList();
    if (patients.isEmpty()) {
      throw new TrainingStopped(
          "No patient is left to train with: none without errors has a test result.");
    }
    var dealt = new DealtPatients(patients, Splits.of(patients, settings.seed()));
    dealt.requireEnough(settings.plan().leastOfAClass());
    return dealt;
  }

  private static SeenPhotos seen(List<HospitalPatient> patients, Map<Integer, String> digestOfRow) {
    return SeenPhotos.of(
        patients.stream()
            .flatMap(patient -> patient.photos().stream())
            .map(photo -> digestOfRow.get(photo.row()))
            .toList());
  }

  private boolean takesPart(HospitalPatient patient, Set<Integer> bad) {
    return patient.tested()
        && !patient.site().equals(settings.heldOutSite())
        && patient.photos().stream().noneMatch(photo -> bad.contains(photo.row()));
  }

  private record Opened(Photo photo, String digest, String reason) {}

  private List<RowError> photoErrors(Photographer photographer, Map<Integer, String> digestOfRow) {
    var photos = manifest.patients().stream().flatMap(p -> p.photos().stream()).toList();
    var errors = new ArrayList<RowError>();
    Map<String, Integer> rowOfDigest = new HashMap<>();
    photographer.inOrder(
        0,
        photos.size(),
        i -> open(photos.get(i), settings.reader()),
        i -> true,
        (i, opened) -> {
          digestOfRow.put(opened.photo().row(), opened.digest());
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
