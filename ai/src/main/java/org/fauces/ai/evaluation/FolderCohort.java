package org.fauces.ai.evaluation;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fauces.ai.DiseaseFinding;
import org.fauces.ai.training.SeenPhotos;
import org.fauces.ai.training.data.Digests;
import org.fauces.ai.training.data.HospitalPatient;
import org.fauces.ai.training.data.HospitalPatient.Photo;
import org.fauces.ai.training.data.Manifest;
import org.fauces.ai.training.data.PhotoReader;
import org.fauces.ai.training.data.PhotoReader.PhotoUnreadable;

/**
 * A hospital's patients with test results and photos, from a folder of the same form as that of
 * training. Patients without photos or without any result take no part.
 */
public final class FolderCohort implements TestCohort {
  private final String name;
  private final Map<String, Integer> rowOfDigest;
  private final List<HospitalPatient> patients;
  private final PhotoReader reader;

  private FolderCohort(
      String name,
      Map<String, Integer> rowOfDigest,
      List<HospitalPatient> patients,
      PhotoReader reader) {
    this.name = name;
    this.rowOfDigest = rowOfDigest;
    this.patients = patients;
    this.reader = reader;
  }

  /**
   * Opens a folder. Every row must be without error, and no photo may be there twice: figures of
   * half a folder would be taken for those of the whole.
   *
   * @param site whose patients alone take part; empty = all
   * @throws org.fauces.ai.training.data.ManifestRejected when the manifest is not one
   * @throws IllegalArgumentException naming the first row with an error, or when nobody is left
   */
  public static FolderCohort open(Path folder, Optional<String> site, PhotoReader reader) {
    var manifest = Manifest.read(folder);
    if (!manifest.errors().isEmpty()) {
      var first = manifest.errors().get(0);
      throw new IllegalArgumentException(
          "%d errors in the manifest's rows, the first in row %d: %s Nothing was measured."
              .formatted(manifest.errors().size(), first.row(), first.reason()));
    }
    var patients =
        manifest.patients().stream()
            .filter(patient -> patient.tested() && !patient.photos().isEmpty())
            .filter(patient -> site.isEmpty() || site.get().equals(patient.site()))
            .toList();
    if (patients.isEmpty()) {
      throw new IllegalArgumentException(
          "No patient of the folder has both a test result and a photo"
              + site.map(s -> " at that site.").orElse("."));
    }
    var rowOfDigest = rowsOfDifferentPhotos(patients);
    String photos = String.join("\n", rowOfDigest.keySet());
    String name =
        "folder with manifest %s%s, photos %s"
            .formatted(
                manifest.digest(),
                site.map(s -> ", one site of it").orElse(""),
                Digests.sha256(photos.getBytes(StandardCharsets.US_ASCII)));
    return new FolderCohort(name, rowOfDigest, patients, reader);
  }

  /** In the order of patients and photos. */
  private static Map<String, Integer> rowsOfDifferentPhotos(List<HospitalPatient> patients) {
    Map<String, Integer> rows = new LinkedHashMap<>();
    for (HospitalPatient patient : patients) {
      for (Photo photo : patient.photos()) {
        Integer same = rows.putIfAbsent(Digests.sha256(bytes(photo)), photo.row());
        if (same != null) {
          throw new IllegalArgumentException(
              "The photo of row %d is the same as that of row %d. Nothing was measured."
                  .formatted(photo.row(), same));
        }
      }
    }
    return rows;
  }

  /**
   * Refuses photos that a model learned from: it would be measured on what it knows by heart.
   *
   * @throws IllegalArgumentException naming the first row with such a photo
   */
  void requireUnseen(List<SeenPhotos> seen) {
    rowOfDigest.forEach(
        (digest, row) -> {
          if (seen.stream().anyMatch(photos -> photos.contains(digest))) {
            throw new IllegalArgumentException(
                "The model was trained with the photo of row %d; measure on patients that took no part. Nothing was measured."
                    .formatted(row));
          }
        });
  }

  private static byte[] bytes(Photo photo) {
    try {
      return Files.readAllBytes(photo.file());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The photo of row %d cannot be read. Nothing was measured.".formatted(photo.row()), e);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int patients() {
    return patients.size();
  }

  @Override
  public TestPatient patient(int index) {
    var patient = patients.get(index);
    var diseases = new HashMap<String, Boolean>();
    patient.influenza().ifPresent(ill -> diseases.put(DiseaseFinding.INFLUENZA, ill));
    patient.covid19().ifPresent(ill -> diseases.put(DiseaseFinding.COVID_19, ill));
    return new TestPatient(diseases, patient.interview(), patient.findings());
  }

  @Override
  public List<Supplier<BufferedImage>> photos(int index) {
    return patients.get(index).photos().stream()
        .map(photo -> (Supplier<BufferedImage>) () -> picture(photo))
        .toList();
  }

  private BufferedImage picture(Photo photo) {
    try {
      return reader.read(bytes(photo));
    } catch (PhotoUnreadable e) {
      throw new IllegalArgumentException(
          "The photo of row %d: %s Nothing was measured.".formatted(photo.row(), e.getMessage()),
          e);
    }
  }
}
