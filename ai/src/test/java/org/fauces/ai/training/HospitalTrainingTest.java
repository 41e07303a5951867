package org.fauces.ai.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.fauces.ai.DiagnosticModel;
import org.fauces.ai.ModelUnavailable;
import org.fauces.ai.PhotoQualityGate;
import org.fauces.ai.ShippedModel;
import org.fauces.ai.TrustedKeys;
import org.fauces.ai.internal.ModelWriter;
import org.fauces.ai.internal.OpenModel;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.Jpeg;
import org.fauces.ai.simulator.SimulatedBurst;
import org.fauces.ai.simulator.SimulatedPatient;
import org.fauces.ai.simulator.SimulatedPatients;
import org.fauces.ai.simulator.SimulatedPhoto;
import org.fauces.ai.training.data.Digests;
import org.fauces.ai.training.data.Manifest;
import org.fauces.ai.training.data.PhotoReader.PhotoUnreadable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder as a hospital would bring it, filled with simulated photographs. */
class HospitalTrainingTest {
  private static final int PATIENTS = 42;
  private static final int WITHOUT_PHOTOS = 12;
  private static final List<byte[]> PHOTOS = new ArrayList<>();

  @TempDir Path folder;
  private Path data;
  private Path output;
  private Path manifest;
  private String version = "0.0.1";
  private final List<String> lines = new ArrayList<>();

  @BeforeAll
  static void photograph() {
    for (int i = 0; i < PATIENTS; i++) {
      PHOTOS.add(goodPhoto(patient(i)));
    }
  }

  /**
   * The first of a burst that the gate takes, so that the splits are as large as they are meant.
   */
  private static byte[] goodPhoto(SimulatedPatient patient) {
    return SimulatedBurst.of(patient, 5).photos().stream()
        .map(SimulatedPhoto::jpeg)
        .filter(jpeg -> PhotoQualityGate.judge(Jpeg.decode(jpeg)).quality().usable())
        .findFirst()
        .orElseThrow();
  }

  /** Every third has influenza, every third COVID-19. */
  private static SimulatedPatient patient(int i) {
    var conditions = List.of(Condition.INFLUENZA, Condition.COVID_19, Condition.COLD);
    return SimulatedPatients.reference(5, "hospital").patient(i, conditions.get(i % 3));
  }

  @BeforeEach
  void fill() throws IOException {
    data = Files.createDirectories(folder.resolve("data"));
    output = folder.resolve("model");
    manifest = data.resolve("manifest.csv");
    var rows = new ArrayList<String>();
    rows.add("patient,site,photo,influenza,covid19,onset_h,cough,split");
    for (int i = 0; i < PATIENTS; i++) {
      Files.write(data.resolve(i + ".jpg"), PHOTOS.get(i));
      rows.add(row(i, i + ".jpg", i % 4 == 0 ? "" : "" + i, i % 4 == 0 ? "" : "yes"));
    }
    for (int i = PATIENTS; i < PATIENTS + WITHOUT_PHOTOS; i++) {
      rows.add(row(i, "", "12", "no"));
    }
    Files.write(manifest, rows);
  }

  private static String row(int i, String photo, String onset, String cough) {
    String site = i % 2 == 0 ? "North" : "South";
    String split =
        photo.isEmpty() ? "" : i < 15 ? "train" : i < 18 ? "stop" : i < 30 ? "head" : "calibration";
    return String.join(
        ",", "Pseudonym" + i, site, photo, test(i, 0), test(i, 1), onset, cough, split);
  }

  private static String test(int i, int disease) {
    return i % 3 == disease ? "positive" : "negative";
  }

  private TrainSettings settings(Path from, boolean skipBadRows, String heldOutSite) {
    return new TrainSettings(
        output,
        output.resolve("training"),
        version,
        3,
        data,
        file -> {
          try {
            var image = ImageIO.read(new ByteArrayInputStream(file));
            if (image == null) {
              throw new PhotoUnreadable("The file is neither a JPEG nor a PNG.");
            }
            return image;
          } catch (IOException e) {
            throw new PhotoUnreadable("The file is damaged.");
          }
        },
        skipBadRows,
        heldOutSite,
        from,
        false,
        TrainingPlan.tiny(),
        2,
        Progress.plain(lines::add));
  }

  private DiagnosticModel trained() {
    return DiagnosticModel.load(ModelWriter.file(output), TrustedKeys.none().orUnsigned(), 1);
  }

  private void stopsBecause(String reason, boolean skipBadRows) {
    assertThatThrownBy(() -> TrainModel.run(settings(null, skipBadRows, null)))
        .isInstanceOf(TrainingStopped.class)
        .hasMessageContaining(reason);
    assertThat(ModelWriter.file(output)).doesNotExist();
  }

  @Test
  void photosWithAndWithoutInterviewsAndTestsWithoutPhotosTrainAModel() throws IOException {
    var report = TrainModel.run(settings(null, false, null));
    assertThat(report.trainedOn()).isEqualTo("patients of a hospital");
    assertThat(report.interviews()).isGreaterThanOrEqualTo(WITHOUT_PHOTOS);
    try (var model = trained()) {
      var finding = model.analyse(ShippedModel.examination(patient(1), 1));
      assertThat(finding.diseases()).hasSize(2);
      assertThat(model.description().trainedOn()).isEqualTo("patients of a hospital");
    }
    String page = Files.readString(output.resolve(TrainModel.PAGE));
    assertThat(page).contains("the patient of row").doesNotContain("data:image", "Pseudonym");
  }

  @Test
  void photosWithoutAnyInterviewTrainAModel() throws IOException {
    var rows = Files.readAllLines(manifest).subList(0, PATIENTS + 1);
    Files.write(
        manifest,
        rows.stream()
            .map(row -> row.split(",", -1))
            .map(
                cells ->
                    String.join(",", cells[0], cells[1], cells[2], cells[3], cells[4], cells[7]))
            .toList());
    assertThat(TrainModel.run(settings(null, false, null)).interviews()).isZero();
    try (var model = trained()) {
      assertThat(model.selfTest().passed()).isTrue();
    }
  }

  @Test
  void aModelIsTrainedFurther() throws IOException {
    TrainModel.run(settings(ShippedModel.DIRECTORY, false, null));
    try (var model = trained()) {
      assertThat(model.selfTest().passed()).isTrue();
      assertThat(model.description().trainedOn())
          .isEqualTo("simulated patients, then patients of a hospital");
    }
    var seen = SeenPhotos.beside(output, OpenModel.read(output).head());
    assertThat(seen).singleElement().matches(s -> s.photos().size() == PATIENTS);
    assertThat(SeenPhotos.complete(seen, "simulated patients, then patients of a hospital"))
        .isTrue();
  }

  /** What a model says of itself has a limited length, and a hospital may train every season. */
  @Test
  void trainingsInARowAreCounted() {
    String trained = "simulated patients";
    for (int season = 0; season < 30; season++) {
      trained = HospitalData.after(trained);
    }
    assertThat(trained).isEqualTo("simulated patients, then patients of a hospital, 30 times");
    assertThat(HospitalData.trainingsOnHospitals(trained)).isEqualTo(30);
    trained = HospitalData.after(trained + ", then simulated patients");
    assertThat(trained).endsWith("30 times, then simulated patients, then patients of a hospital");
    assertThat(HospitalData.trainingsOnHospitals(trained)).isEqualTo(31);
  }

  @Test
  void aDamagedReportOfTheModelIsNamed() throws IOException {
    Files.writeString(folder.resolve(TrainModel.REPORT), "{ \"version\": ");
    var head = OpenModel.read(ShippedModel.DIRECTORY).head();
    assertThatThrownBy(() -> SeenPhotos.beside(folder, head))
        .isInstanceOf(ModelUnavailable.class)
        .hasMessageMatching(".*training.json is damaged; put back the file that .*");
  }

  @Test
  void badPhotosStopTheTrainingAndAreListed() throws IOException {
    Files.writeString(data.resolve("3.jpg"), "a letter, not a picture");
    Files.write(data.resolve("5.jpg"), Arrays.copyOf(PHOTOS.get(5), 100));
    Files.write(data.resolve("7.jpg"), PHOTOS.get(6));
    Files.writeString(manifest, "P99,North,none.jpg,positive,,,,\n", StandardOpenOption.APPEND);
    stopsBecause("4 errors in the manifest's rows, the first in row 5", false);
    assertThat(Files.readAllLines(output.resolve("errors.csv")))
        .containsExactly(
            "row,column,photo,reason",
            "5,photo,3.jpg,The file is neither a JPEG nor a PNG.",
            "7,photo,5.jpg,The file is damaged.",
            "9,photo,7.jpg,The photo is the same as that of row 8.",
            "56,photo,none.jpg,There is no such file in the folder; name it relative to the folder.");
    assertThat(output.resolve("training").resolve("photos.csv")).doesNotExist();

    TrainModel.run(settings(null, true, null));
    assertThat(lines).anyMatch(line -> line.contains("Their patients are left out"));
    assertThat(lines).anyMatch(line -> line.startsWith("data: 51 patients"));
  }

  @Test
  void oneClassOnlyIsRefused() throws IOException {
    var rows = Files.readAllLines(manifest);
    rows.replaceAll(row -> row.replace(",positive,negative,", ",negative,negative,"));
    Files.write(manifest, rows);
    stopsBecause("Of the patients of the split HEAD with photos 0 have influenza", false);
    assertThat(lines).noneMatch(line -> line.startsWith("photos"));
  }

  @Test
  void aVersionThatNoModelMayStateIsRefusedBeforeAnythingIsRead() {
    version = "1.0 (final)";
    stopsBecause("--model-version", false);
    assertThat(output).doesNotExist();
  }

  @Test
  void aSiteThatNoRowNamesCannotBeHeldOut() {
    assertThatThrownBy(() -> TrainModel.run(settings(null, false, "south")))
        .isInstanceOf(TrainingStopped.class)
        .hasMessageContaining("No row of the manifest names the site \"south\"");
    assertThat(output).doesNotExist();
  }

  @Test
  void aHeldOutSiteTakesNoPart() {
    var report = TrainModel.run(settings(null, false, "South"));
    assertThat(lines).contains("data: 27 patients with a test result, 27 without or held out");
    assertThat(report.seenPhotos())
        .singleElement()
        .satisfies(
            seen -> {
              assertThat(seen.contains(Digests.sha256(PHOTOS.get(0)))).isTrue();
              assertThat(seen.contains(Digests.sha256(PHOTOS.get(1)))).isFalse(); // South
            });
  }

  @Test
  void everySiteAndResultHasItsShareOfEachSplit() throws IOException {
    var rows = Files.readAllLines(manifest);
    rows.replaceAll(row -> row.replaceAll(",[a-z]*$", row.startsWith("patient") ? ",split" : ","));
    Files.write(manifest, rows);
    var patients = Manifest.read(data).patients();
    var splits = Splits.of(patients, 1);
    for (Split split : List.of(Split.TRAIN, Split.HEAD, Split.CALIBRATION)) {
      for (String site : List.of("North", "South")) {
        for (boolean ill : new boolean[] {true, false}) {
          assertThat(IntStream.range(0, splits.size()))
              .as("%s of %s, influenza %s", split, site, ill)
              .anyMatch(
                  i ->
                      splits.get(i) == split
                          && patients.get(i).site().equals(site)
                          && patients.get(i).influenza().orElseThrow() == ill);
        }
      }
    }
    assertThat(Splits.of(patients, 1)).isEqualTo(splits);
    assertThat(Splits.of(patients, 2)).isNotEqualTo(splits);
  }
}
