package org.fauces.ai.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fauces.ai.training.data.HospitalPatient.Photo;

/** Puts the rows of a manifest together to patients and finds what does not fit. */
final class ManifestRows {
  private final Path folder;
  private final List<RowError> errors = new ArrayList<>();
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<Path, Integer> rowOfPhoto = new HashMap<>();
  private final Set<String> refused = new HashSet<>();
  private final Map<String, Integer> rowOfUncertain = new LinkedHashMap<>();
  private boolean any;

  /** What the rows of one patient say so far. */
  private static final class Draft {
    final Map<String, String> facts = new HashMap<>();
    final Map<String, Integer> rowOfFact = new HashMap<>();
    final List<Photo> photos = new ArrayList<>();
  }

  ManifestRows(Path folder) {
    this.folder = folder;
  }

  boolean isEmpty() {
    return !any;
  }

  /**
   * A row with another number of cells than the head.
   *
   * @param patient what its cell of the patient says; empty when it has none
   * @param certain false when a cell before it may be missing or one too many
   * @throws ManifestRejected when nobody can be left out for it
   */
  void broken(int row, String patient, boolean certain) {
    any = true;
    if (patient.isEmpty()) {
      throw ofNobody(row);
    }
    errors.add(new RowError(row, "", "", "The row has another number of cells than the head."));
    refused.add(patient);
    if (!certain) {
      rowOfUncertain.putIfAbsent(patient, row);
    }
  }

  private static ManifestRejected ofNobody(int row) {
    return new ManifestRejected(
        "Row %d of the manifest has another number of cells than the head, and which patient it is about cannot be told; correct the row."
            .formatted(row));
  }

  void add(int row, Map<String, String> cells) {
    any = true;
    String patient = cells.get(Column.PATIENT);
    if (patient.isEmpty()) {
      errors.add(new RowError(row, Column.PATIENT, "", "A row needs a patient."));
      return;
    }
    var draft = drafts.computeIfAbsent(patient, name -> new Draft());
    int before = errors.size();
    cells.forEach((column, cell) -> add(row, draft, Column.ALL.get(column), cell));
    if (errors.size() > before) {
      refused.add(patient);
    }
  }

  private void add(int row, Draft draft, Column column, String cell) {
    if (cell.isEmpty()) {
      return;
    }
    if (!column.allows(cell)) {
      errors.add(new RowError(row, column.name(), "", "The cell must be " + column.rule() + "."));
    } else if (column.name().equals(Column.PHOTO)) {
      addPhoto(row, draft, cell);
    } else {
      addFact(
          row,
          draft,
          column.name(),
          column.kind() == Column.Kind.TEXT ? cell : cell.toLowerCase(Locale.ROOT));
    }
  }

  private void addFact(int row, Draft draft, String column, String value) {
    String known = draft.facts.putIfAbsent(column, value);
    if (known == null) {
      draft.rowOfFact.put(column, row);
    } else if (!known.equals(value)) {
      String reason =
          column.equals(Column.SPLIT)
              ? "The patient of this row is in another split in row %d."
              : "The same patient has another value in row %d.";
      errors.add(new RowError(row, column, "", reason.formatted(draft.rowOfFact.get(column))));
    }
  }

  private void addPhoto(int row, Draft draft, String name) {
    Optional<Path> file = file(name);
    if (file.isEmpty()) {
      String reason = "There is no such file in the folder; name it relative to the folder.";
      errors.add(new RowError(row, Column.PHOTO, name, reason));
      return;
    }
    Integer earlier = rowOfPhoto.putIfAbsent(file.get(), row);
    if (earlier != null) {
      String reason = "The photo is already named in row %d.".formatted(earlier);
      errors.add(new RowError(row, Column.PHOTO, name, reason));
      return;
    }
    draft.photos.add(new Photo(row, name, file.get()));
  }

  /** A regular file inside the folder, links followed. */
  private Optional<Path> file(String name) {
    try {
      Path real = folder.toRealPath();
      Path file = real.resolve(name).toRealPath();
      return file.startsWith(real) && Files.isRegularFile(file)
          ? Optional.of(file)
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty(); // not there
    }
  }

  /**
   * All rows together.
   *
   * @throws ManifestRejected when a broken row seems to be about somebody whom no other row names
   */
  Manifest manifest(String digest) {
    rowOfUncertain.forEach(
        (patient, row) -> {
          if (!drafts.containsKey(patient)) {
            throw ofNobody(row);
          }
        });
    var patients = new ArrayList<HospitalPatient>();
    var sites = new HashSet<String>();
    drafts.forEach(
        (pseudonym, draft) -> {
          Optional.ofNullable(draft.facts.get(Column.SITE)).ifPresent(sites::add);
          if (!refused.contains(pseudonym)) {
            patients.add(patient(pseudonym, draft));
          }
        });
    errors.sort(Comparator.comparingInt(RowError::row));
    return new Manifest(List.copyOf(patients), Set.copyOf(sites), List.copyOf(errors), digest);
  }

  private static HospitalPatient patient(String pseudonym, Draft draft) {
    var interview = new HashMap<String, Double>();
    var findings = new HashMap<String, String>();
    draft.facts.forEach(
        (name, value) -> {
          var column = Column.ALL.get(name);
          switch (column.kind()) {
            case INTERVIEW_YES_NO, INTERVIEW_NUMBER -> interview.put(name, column.answer(value));
            case FINDING, FINDING_YES_NO -> findings.put(name, column.finding(value));
            default -> {
              // a fact of its own
            }
          }
        });
    return new HospitalPatient(
        pseudonym,
        draft.facts.getOrDefault(Column.SITE, ""),
        result(draft.facts.get(Column.INFLUENZA)),
        result(draft.facts.get(Column.COVID_19)),
        draft.facts.getOrDefault(Column.SPLIT, ""),
        Map.copyOf(interview),
        Map.copyOf(findings),
        List.copyOf(draft.photos));
  }

  private static Optional<Boolean> result(String cell) {
    return Optional.ofNullable(cell).map("positive"::equals);
  }
}
