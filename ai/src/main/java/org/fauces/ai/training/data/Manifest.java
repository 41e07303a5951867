package org.fauces.ai.training.data;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The patients of a folder: its manifest.csv with one row per photo, or per patient without photos.
 * A fact about the patient may stand in any of the patient's rows. Rows with errors are named and
 * left out, the patients of these rows with them.
 *
 * @param patients without errors, in the order of their first rows
 * @param sites that any row names, also those of patients with errors
 * @param errors of rows, in their order
 * @param digest SHA-256 of the manifest, lower-case hex
 */
public record Manifest(
    List<HospitalPatient> patients, Set<String> sites, List<RowError> errors, String digest) {
  /** The file's name. */
  public static final String FILE = "manifest.csv";

  private static final int MAX_BYTES = 100 << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Reads a folder's manifest; photos are looked for but not opened.
   *
   * @throws ManifestRejected when there is none, it has no rows or columns of that kind, or a row
   *     is so broken that its patient cannot be told
   */
  public static Manifest read(Path folder) {
    byte[] bytes = bytes(folder.resolve(FILE));
    String text = text(bytes);
    var rows = new ManifestRows(folder);
    try (var parser = CSVParser.parse(new StringReader(text), format())) {
      requireColumns(parser.getHeaderNames());
      var lines = new LineNumbers(text);
      parser.forEach(
          record ->
              add(
                  rows,
                  lines.ofRecordAt(record.getCharacterPosition()),
                  record,
                  parser.getHeaderNames()));
    } catch (IOException | RuntimeException e) {
      throw rejected(e);
    }
    if (rows.isEmpty()) {
      throw new ManifestRejected("The manifest has no rows below its head.");
    }
    return rows.manifest(Digests.sha256(bytes));
  }

  private static byte[] bytes(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ManifestRejected(
          "There is no %s in the folder; docs/training.md describes its columns.".formatted(FILE));
    }
    try (var in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new ManifestRejected("The manifest is larger than 100 MB.");
      }
      return bytes;
    } catch (IOException e) {
      throw new ManifestRejected("The manifest cannot be read.", e);
    }
  }

  /** Spreadsheets put a byte order mark before the head. */
  private static String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ManifestRejected("The manifest is not in UTF-8; save it as CSV UTF-8.", e);
    }
  }

  private static CSVFormat format() {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .setTrim(true)
        .setIgnoreEmptyLines(true)
        .build();
  }

  private static void requireColumns(List<String> names) {
    var unknown = names.stream().filter(name -> !Column.ALL.containsKey(name)).toList();
    if (!names.contains(Column.PATIENT)) {
      throw new ManifestRejected(
          "The manifest has no column patient; its head names columns separated by commas.");
    }
    if (!unknown.isEmpty()) {
      String listed = unknown.stream().map(Manifest::shown).collect(Collectors.joining(", "));
      throw new ManifestRejected(
          "The manifest has unknown columns (%s); known are %s."
              .formatted(listed, String.join(", ", Column.names())));
    }
    if (!names.contains(Column.INFLUENZA) && !names.contains(Column.COVID_19)) {
      throw new ManifestRejected("The manifest has neither a column influenza nor covid19.");
    }
  }

  /** A name from a file goes to a terminal: printable and short. */
  private static String shown(String name) {
    String printable = name.replaceAll("[^\\p{Print}]", "?");
    return printable.isEmpty()
        ? "one without a name"
        : printable.substring(0, Math.min(40, printable.length()));
  }

  private static void add(ManifestRows rows, int row, CSVRecord record, List<String> names) {
    if (!record.isConsistent()) {
      if (!record.stream().allMatch(String::isBlank)) {
        int place = names.indexOf(Column.PATIENT);
        rows.broken(row, place < record.size() ? record.get(place).strip() : "", place == 0);
      }
      return;
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (String name : names) {
      cells.put(name, record.get(name).strip());
    }
    rows.add(row, cells);
  }

  private static ManifestRejected rejected(Exception e) {
    return e instanceof ManifestRejected already
        ? already
        : new ManifestRejected(
            "The manifest is not a table that can be read; a quote may not be closed, or a column is named twice.",
            e);
  }

  /** Writes errors as a table, so that they can be worked through. */
  public static void writeErrors(Path file, List<RowError> errors) throws IOException {
    var lines = new ArrayList<String>();
    lines.add("row,column,photo,reason");
    for (RowError error : errors) {
      lines.add(
          CSVFormat.RFC4180.format(error.row(), error.column(), error.photo(), error.reason()));
    }
    Files.write(file, lines);
  }
}
