package org.fauces.identity.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fauces.identity.domain.PersonnelNumber;
import org.fauces.shared.domain.DomainException;

/**
 * The hospital's list of its people: CSV in UTF-8 with the header {@code
 * personnel_number,institution_code}, a row for each facility at which somebody works. Read whole
 * or not at all; what is refused names row and column and never the value.
 */
record StaffList(Map<PersonnelNumber, Set<String>> people) {
  static final int MAX_BYTES = 4 * 1024 * 1024;

  private static final List<String> COLUMNS = List.of("personnel_number", "institution_code");
  private static final int MAX_CODE = 20;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setTrim(true).build();

  static StaffList read(byte[] csv) {
    if (csv.length > MAX_BYTES) {
      throw refused("", "too-large");
    }
    try (var parser = FORMAT.parse(new StringReader(text(csv)))) {
      if (!COLUMNS.equals(parser.getHeaderNames())) {
        throw refused("/1", "header-personnel_number-institution_code");
      }
      return of(parser.getRecords());
    } catch (UncheckedIOException | IllegalArgumentException | IOException e) {
      throw refused("", "not-csv"); // its message quotes values
    }
  }

  private static StaffList of(List<CSVRecord> records) {
    if (records.isEmpty()) {
      throw refused("", "empty");
    }
    var people = new LinkedHashMap<PersonnelNumber, Set<String>>();
    for (CSVRecord row : records) {
      var at = "/" + (row.getRecordNumber() + 1); // as an editor counts, the header is row 1
      if (row.size() != COLUMNS.size()) {
        throw refused(at, "two-columns");
      }
      var number =
          PersonnelNumber.find(row.get(0))
              .orElseThrow(() -> refused(at + "/" + COLUMNS.get(0), "personnel-number"));
      if (!people.computeIfAbsent(number, none -> new LinkedHashSet<>()).add(code(row, at))) {
        throw refused(at, "named-twice");
      }
    }
    return new StaffList(people);
  }

  private static String code(CSVRecord row, String at) {
    var code = row.get(1);
    if (code.isBlank() || code.length() > MAX_CODE) {
      throw refused(at + "/" + COLUMNS.get(1), "institution-code");
    }
    return code;
  }

  private static String text(byte[] csv) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString().replace("\uFEFF", "");
    } catch (CharacterCodingException e) {
      throw refused("", "not-utf-8");
    }
  }

  private static DomainException refused(String pointer, String rule) {
    return DomainException.invalid(pointer, rule);
  }

  /** The people of the list that are not among these. */
  List<String> except(Set<String> numbers) {
    var unknown = new ArrayList<String>();
    people.keySet().stream()
        .map(PersonnelNumber::value)
        .filter(number -> !numbers.contains(number))
        .forEach(unknown::add);
    return unknown;
  }

  @Override
  public String toString() {
    return "StaffList[" + people.size() + "]";
  }
}
