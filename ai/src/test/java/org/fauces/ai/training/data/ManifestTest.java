package org.fauces.ai.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
  @TempDir Path folder;

  @BeforeEach
  void photos() throws IOException {
    for (String name : List.of("a.jpg", "b.jpg", "c.jpg")) {
      Files.writeString(folder.resolve(name), name); // photos are not opened here
    }
  }

  private Manifest read(String... lines) throws IOException {
    Files.writeString(folder.resolve(Manifest.FILE), String.join("\n", lines));
    return Manifest.read(folder);
  }

  private void refusedBecause(String reason) {
    assertThatThrownBy(() -> Manifest.read(folder))
        .isInstanceOf(ManifestRejected.class)
        .hasMessageContaining(reason);
  }

  @Test
  void rowsOfAPatientAreOnePatient() throws IOException {
    var manifest =
        read(
            "patient,site,photo,influenza,covid19,temp_max_c,cough,tender_nodes",
            "P1,North,a.jpg,positive,,38.4,yes,no",
            "P1,,b.jpg,,,,,",
            "P2,South,,negative,positive,,,");
    assertThat(manifest.errors()).isEmpty();
    assertThat(manifest.patients()).hasSize(2);
    var first = manifest.patients().get(0);
    assertThat(first.site()).isEqualTo("North");
    assertThat(first.influenza()).contains(true);
    assertThat(first.covid19()).isEmpty();
    assertThat(first.interview()).containsEntry("temp_max_c", 38.4).containsEntry("cough", 1.0);
    assertThat(first.findings()).containsEntry("tender_nodes", "false");
    assertThat(first.photos()).extracting(HospitalPatient.Photo::row).containsExactly(2, 3);
    assertThat(manifest.patients().get(1).photos()).isEmpty();
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsMakeNoDifference() throws IOException {
    String text = "\uFEFFpatient,photo,influenza\r\nP1,a.jpg,positive\r\n\r\n";
    Files.writeString(folder.resolve(Manifest.FILE), text);
    var manifest = Manifest.read(folder);
    assertThat(manifest.errors()).isEmpty();
    assertThat(manifest.patients()).hasSize(1);
    assertThat(manifest.patients().get(0).influenza()).contains(true);
  }

  @ParameterizedTest
  @CsvSource({
    "temp_max_c,NaN",
    "temp_max_c,Infinity",
    "temp_max_c,101.3",
    "temp_max_c,'38,4'",
    "age_years,-1",
    "onset_h,1e3",
    "own_estimate_pct,140",
    "cough,perhaps",
    "influenza,maybe",
    "split,test",
    "follicles,many"
  })
  void aCellThatSaysSomethingElseIsNamedByRowAndColumn(String column, String cell)
      throws IOException {
    String label = column.equals("influenza") ? "covid19" : "influenza";
    var manifest =
        read(
            "patient,%s,%s".formatted(label, column),
            "P1,positive,",
            "P2,negative,\"%s\"".formatted(cell));
    assertThat(manifest.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.row()).isEqualTo(3);
              assertThat(error.column()).isEqualTo(column);
              assertThat(error.reason()).startsWith("The cell must be").doesNotContain(cell);
            });
    assertThat(manifest.patients()).extracting(HospitalPatient::pseudonym).containsExactly("P1");
  }

  @Test
  void everyBadRowIsNamedAndOnlyItsPatientIsLeftOut() throws IOException {
    Files.writeString(folder.resolveSibling(folder.getFileName() + "-secret"), "not inside");
    var manifest =
        read(
            "patient,photo,influenza,split",
            "P1,a.jpg,positive,train",
            "P1,b.jpg,,calibration",
            "P2,missing.jpg,negative,",
            "P3,../%s-secret,negative,".formatted(folder.getFileName()),
            "P4,a.jpg,negative,",
            ",c.jpg,negative,",
            "P5,c.jpg,negative",
            "P6,,positive,",
            "P6,,negative,",
            "P7,c.jpg,negative,");
    assertThat(manifest.errors())
        .extracting(RowError::row, RowError::column)
        .containsExactly(
            tuple(3, "split"),
            tuple(4, "photo"),
            tuple(5, "photo"),
            tuple(6, "photo"),
            tuple(7, "patient"),
            tuple(8, ""),
            tuple(10, "influenza"));
    assertThat(manifest.errors().get(0).reason()).contains("another split in row 2");
    assertThat(manifest.errors().get(3).reason()).contains("already named in row 2");
    assertThat(manifest.errors().get(6).reason()).contains("another value in row 9");
    assertThat(manifest.patients()).extracting(HospitalPatient::pseudonym).containsExactly("P7");
  }

  @Test
  void aBrokenRowLeavesItsPatientOutWithAllRows() throws IOException {
    var manifest =
        read(
            "patient,photo,influenza",
            "P1,a.jpg,positive",
            "P2,b.jpg,negative",
            "P1,c.jpg",
            "P3,,negative,,");
    assertThat(manifest.errors()).extracting(RowError::row).containsExactly(4, 5);
    assertThat(manifest.patients()).extracting(HospitalPatient::pseudonym).containsExactly("P2");
  }

  /** A comma too many before the patient makes another cell look like one. */
  @Test
  void aBrokenRowOfNobodyKnownRefusesTheFile() throws IOException {
    var known =
        read("site,patient,influenza", "North,P1,positive", "North,P1", "South,P2,negative");
    assertThat(known.patients()).extracting(HospitalPatient::pseudonym).containsExactly("P2");
    assertThatThrownBy(
            () -> read("site,patient,influenza", "North,P1,positive", "North, East,P1,positive"))
        .isInstanceOf(ManifestRejected.class)
        .hasMessageContaining("Row 3");
    assertThatThrownBy(() -> read("photo,patient,influenza", "a.jpg"))
        .isInstanceOf(ManifestRejected.class)
        .hasMessageContaining("Row 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void rowsAreNumberedAsAnEditorNumbersLines(String end) throws IOException {
    String text =
        String.join(
            end,
            "",
            "patient,site,influenza",
            "",
            "P1,\"two" + end + "lines\",maybe",
            "",
            "   ",
            "",
            "P2,,perhaps",
            "P3,,positive,",
            "");
    Files.writeString(folder.resolve(Manifest.FILE), text);
    var manifest = Manifest.read(folder);
    assertThat(manifest.errors()).extracting(RowError::row).containsExactly(4, 9, 10);
    assertThat(manifest.patients()).isEmpty();
  }

  @Test
  void sitesAreNamedAlsoWhenTheirPatientsHaveErrors() throws IOException {
    var manifest =
        read("patient,site,influenza", "P1,North,positive", "P2,South,maybe", "P3,,negative");
    assertThat(manifest.sites()).containsExactlyInAnyOrder("North", "South");
  }

  @Test
  void theErrorsAreWrittenAsATable() throws IOException {
    Path file = folder.resolve("errors.csv");
    Manifest.writeErrors(file, List.of(new RowError(4, "photo", "x, y.jpg", "It is damaged.")));
    assertThat(Files.readAllLines(file))
        .containsExactly("row,column,photo,reason", "4,photo,\"x, y.jpg\",It is damaged.");
  }

  @Test
  void anEmptyFolderIsRefused() {
    refusedBecause("There is no manifest.csv");
  }

  @Test
  void aManifestWithoutRowsIsRefused() throws IOException {
    Files.writeString(folder.resolve(Manifest.FILE), "patient,influenza\n");
    refusedBecause("no rows");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "patient;photo;influenza|no column patient",
        "patient,photo,influenza,pcr|unknown columns (pcr)",
        "patient,photo|neither a column influenza nor covid19",
        "patient,photo,influenza,influenza|not a table that can be read"
      })
  void aHeadOfAnotherKindIsRefused(String head, String reason) throws IOException {
    Files.writeString(folder.resolve(Manifest.FILE), head + "\nP1,a.jpg,positive\n");
    refusedBecause(reason);
  }

  @Test
  void anOpenQuoteIsRefused() throws IOException {
    Files.writeString(folder.resolve(Manifest.FILE), "patient,influenza\n\"P1,positive\n");
    refusedBecause("not a table that can be read");
  }

  @Test
  void anotherEncodingIsRefused() throws IOException {
    byte[] latin =
        "patient,site,influenza\nP1,Z\u00fcrich,positive\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve(Manifest.FILE), latin);
    refusedBecause("not in UTF-8");
  }
}
