package org.fauces.ai.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fauces.ai.ShippedModel;
import org.fauces.ai.internal.ModelJson;
import org.fauces.ai.internal.ModelWriter;
import org.fauces.ai.internal.OpenModel;
import org.fauces.ai.simulator.Jpeg;
import org.fauces.ai.simulator.SimulatedBurst;
import org.fauces.ai.simulator.SimulatedPatients;
import org.fauces.ai.training.SeenPhotos;
import org.fauces.ai.training.data.Digests;
import org.fauces.ai.training.data.ManifestRejected;
import org.fauces.ai.training.data.PhotoReader.PhotoUnreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCohortTest {
  @TempDir Path folder;

  private void photo(String name, int patient) throws IOException {
    var simulated = SimulatedPatients.reference(8, "folder").patient(patient);
    var photos = SimulatedBurst.of(simulated, 1).photos();
    Files.write(folder.resolve(name), photos.get(0).jpeg());
  }

  private void manifest(String... rows) throws IOException {
    String head = "patient,site,photo,influenza,covid19,age_years,fever";
    Files.writeString(
        folder.resolve("manifest.csv"), head + "\r\n" + String.join("\r\n", rows) + "\r\n");
  }

  private FolderCohort open() {
    return FolderCohort.open(folder, Optional.empty(), Jpeg::decode);
  }

  @Test
  void testedPatientsWithPhotosTakePart() throws IOException {
    photo("a.jpg", 0);
    photo("b.jpg", 1);
    manifest(
        "1,north,a.jpg,positive,negative,31,yes", "2,south,b.jpg,,,40,no", "3,north,,positive,,9,");
    var cohort = open();
    assertThat(cohort.patients()).isEqualTo(1);
    assertThat(cohort.patient(0).diseases())
        .containsEntry("influenza", true)
        .containsEntry("covid-19", false);
    assertThat(cohort.patient(0).interview()).containsEntry("fever", 1.0);
  }

  @Test
  void oneSiteCanBeChosen() throws IOException {
    photo("a.jpg", 0);
    photo("b.jpg", 1);
    manifest("1,north,a.jpg,positive,,31,yes", "2,south,b.jpg,negative,,40,no");
    var south = FolderCohort.open(folder, Optional.of("south"), Jpeg::decode);
    assertThat(south.patients()).isEqualTo(1);
    assertThat(south.patient(0).diseases()).containsEntry("influenza", false);
    assertThat(south.name()).doesNotContain("south", folder.toString());
    assertThatThrownBy(() -> FolderCohort.open(folder, Optional.of("west"), Jpeg::decode))
        .hasMessageContaining("No patient");
  }

  /** What was kept of a run that was broken off must not be taken for that of other photos. */
  @Test
  void theNameCoversEveryPhoto() throws IOException {
    photo("a.jpg", 0);
    photo("b.jpg", 1);
    manifest("1,north,a.jpg,positive,,31,yes", "2,south,b.jpg,negative,,40,no");
    String name = open().name();
    assertThat(open().name()).isEqualTo(name);
    photo("b.jpg", 2);
    assertThat(open().name()).isNotEqualTo(name);
  }

  @Test
  void aPhotoThatTheModelLearnedFromIsRefused() throws IOException {
    photo("a.jpg", 0);
    photo("b.jpg", 1);
    manifest("1,north,a.jpg,positive,,31,yes", "2,south,b.jpg,negative,,40,no");
    Path model = modelThatSaw("b.jpg");
    var settings = EvaluateSettings.of(model, open(), line -> {});
    assertThatThrownBy(() -> EvaluateModel.run(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("trained with the photo of row 3");
    var compared =
        new EvaluateSettings(
            ShippedModel.DIRECTORY,
            Optional.of(model),
            open(),
            0,
            0,
            0,
            0,
            1,
            Optional.empty(),
            line -> {});
    assertThatThrownBy(() -> EvaluateModel.run(compared)).hasMessageContaining("row 3");
  }

  /** The shipped model with a report that names a photo. */
  private Path modelThatSaw(String photo) throws IOException {
    Path model = Files.createDirectory(folder.resolve("model"));
    Files.copy(ShippedModel.FILE, ModelWriter.file(model));
    Path keys = ShippedModel.DIRECTORY.resolve("project.pem");
    Files.copy(keys, model.resolve("project.pem"));
    var head = OpenModel.read(model).head();
    var seen = SeenPhotos.of(List.of(Digests.sha256(Files.readAllBytes(folder.resolve(photo)))));
    Map<String, Object> report =
        Map.of(
            "version", head.version(),
            "trainedOn", head.trainedOn(),
            "seenPhotos", List.of(seen));
    Files.write(model.resolve("training.json"), ModelJson.write(report));
    return model;
  }

  @Test
  void aModelThatSaysNothingOfItsPhotosIsMeasuredWithASentence() throws IOException {
    photo("a.jpg", 0);
    manifest("1,north,a.jpg,negative,negative,31,yes");
    var lines = new ArrayList<String>();
    var settings = EvaluateSettings.of(ShippedModel.DIRECTORY, open(), lines::add);
    assertThatThrownBy(() -> EvaluateModel.run(settings)).hasMessageContaining("nothing to");
    assertThat(lines).anyMatch(line -> line.contains("could not be checked"));
  }

  @Test
  void anErrorInARowIsNamedAndNothingIsMeasured() throws IOException {
    photo("a.jpg", 0);
    manifest("1,north,a.jpg,maybe,,31,yes");
    assertThatThrownBy(this::open)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 2")
        .hasMessageContaining("Nothing was measured");
  }

  @Test
  void aPhotoThatIsThereTwiceIsRefused() throws IOException {
    photo("a.jpg", 0);
    photo("b.jpg", 0);
    manifest("1,north,a.jpg,positive,,31,yes", "2,north,b.jpg,negative,,31,yes");
    assertThatThrownBy(this::open).hasMessageContaining("row 3 is the same as that of row 2");
  }

  @Test
  void aPhotoThatCannotBeReadIsNamed() throws IOException {
    Files.writeString(folder.resolve("a.jpg"), "no photo");
    manifest("1,north,a.jpg,positive,,31,yes");
    var cohort =
        FolderCohort.open(
            folder,
            Optional.empty(),
            bytes -> {
              throw new PhotoUnreadable("It is no photo.");
            });
    assertThatThrownBy(() -> cohort.photos(0).get(0).get())
        .hasMessageContaining("row 2: It is no photo.");
  }

  @Test
  void anEmptyFolderIsRefused() {
    assertThatThrownBy(this::open).isInstanceOf(ManifestRejected.class);
  }

  /**
   * No ceiling, no goal, nothing called simulated; a disease that nobody was tested for is not
   * there.
   */
  @Test
  void figuresOfRealPatientsHaveIntervalsAndNoCeilings() throws IOException {
    String[] rows = new String[24];
    var patients = SimulatedPatients.reference(8, "folder");
    for (int i = 0; i < rows.length; i++) {
      photo(i + ".jpg", i);
      boolean ill = patients.patient(i).condition().ordinal() == 0;
      rows[i] = "%d,north,%d.jpg,%s,,31,yes".formatted(i, i, ill ? "positive" : "negative");
    }
    manifest(rows);
    var report = EvaluateModel.run(EvaluateSettings.of(ShippedModel.DIRECTORY, open(), line -> {}));
    assertThat(report.json()).containsEntry("simulated", false).containsKey("influenza");
    assertThat(report.json()).doesNotContainKeys("covid19", "trial");
    assertThat(report.goals()).isEmpty();
    var influenza = report.main().diseases().get(EvaluateModel.INFLUENZA);
    assertThat(influenza.ceilings()).isEmpty();
    assertThat(influenza.intervals().fused().low()).isLessThan(influenza.auroc().fused());
  }

  @Test
  void nobodyIllIsNothingToMeasure() throws IOException {
    photo("a.jpg", 0);
    manifest("1,north,a.jpg,negative,negative,31,yes");
    var settings = EvaluateSettings.of(ShippedModel.DIRECTORY, open(), line -> {});
    assertThatThrownBy(() -> EvaluateModel.run(settings))
        .hasMessageContaining("nothing to measure");
  }
}
