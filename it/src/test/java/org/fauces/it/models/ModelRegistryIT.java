package org.fauces.it.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fauces.it.services.OwnerAccount;
import org.fauces.it.services.Records;
import org.fauces.it.support.AtOnce;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Patience;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("NSG-2.3-14")
@Tag("NSG-2.3-15")
@ExtendWith(Installation.class)
class ModelRegistryIT {
  /** As many as may be analysed at once without being turned away. */
  private static final int WARDS = 2;

  private static final int SWAPS = 4;

  /** Models of an earlier run on the same installation are retired and known. */
  private static final String VERSION = "0.9-" + UUID.randomUUID().toString().substring(0, 8) + ".";

  private static final int MUTANTS = 60;

  private final RunningFauces fauces;
  private final Hospital hospital;
  private final Models models;
  private final Records records;
  private UUID shipped;

  ModelRegistryIT(RunningFauces fauces, Hospital hospital) {
    this.fauces = fauces;
    this.hospital = hospital;
    this.models = new Models(hospital);
    this.records = new Records(OwnerAccount.of(fauces));
  }

  @BeforeEach
  void trustTheTest() {
    Models.trust(fauces);
    shipped = models.active();
  }

  /** The installation is shared: the others find the model that they know. */
  @AfterEach
  void goBack() {
    if (!models.active().equals(shipped)) {
      models.activate(shipped);
    }
    List<String> ids = models.get("").path("models.id");
    ids.stream()
        .map(UUID::fromString)
        .filter(id -> !id.equals(shipped))
        .filter(id -> !"RETIRED".equals(models.stage(id)))
        .forEach(id -> models.post("/" + id + "/retirement").then().statusCode(200));
    Models.distrust(fauces);
  }

  @Test
  void theModelOfTheProductIsActiveFromTheFirstStart() {
    var model = models.get("/" + shipped);
    assertThat(model.<String>path("model.origin")).isEqualTo("SHIPPED");
    assertThat(model.<String>path("trainedOn")).isEqualTo("simulated patients");
    assertThat(model.<Object>path("figures")).isNotNull();
  }

  @Test
  void aModelJudgesWhenTwoPeopleHaveApprovedIt() {
    var id = UUID.randomUUID();
    byte[] file = CandidateModel.called(VERSION + "1");
    models.put(id, file).then().statusCode(201);
    models.put(id, file).then().statusCode(200); // the same again
    Problems.assertRefused(models.put(UUID.randomUUID(), file), 409, "model-known");
    Problems.assertRefused(models.post("/" + id + "/activation"), 409, "model-state");
    Problems.assertRefused(models.shadow(id), 409, "model-state");

    String approval = models.askForApproval(id).then().statusCode(202).extract().path("id");
    Problems.assertRefused(models.askForApproval(id), 409, "approval-open");
    Problems.assertRefused(models.approve(hospital.administrator(), approval), 403, "forbidden");
    models.approve(hospital.person("SECURITY_OFFICER"), approval).then().statusCode(200);
    assertThat(models.stage(id)).isEqualTo("APPROVED");

    models.activate(id);
    assertThat(judgedBy(Visit.ready(hospital).analyse(UUID.randomUUID()))).isEqualTo(VERSION + "1");
    Problems.assertRefused(models.post("/" + id + "/retirement"), 409, "model-state");

    models.post("/active/rollback").then().statusCode(200);
    models.awaitServing(models.digest(shipped));
    assertThat(models.stage(id)).isEqualTo("APPROVED");
    Problems.assertRefused(models.post("/active/rollback"), 409, "model-state");
    for (String action :
        List.of("MODEL_IMPORT", "APPROVAL_APPROVE", "MODEL_ACTIVATE", "MODEL_ROLL_BACK")) {
      assertThat(records.events(action, "SUCCESS", id)).as(action).isEqualTo(1);
    }
  }

  private static String judgedBy(Response run) {
    run.then().statusCode(201);
    return run.path("model.version");
  }

  @Test
  void theFiguresOfTwoModelsStandSideBySide() {
    var id = UUID.randomUUID();
    models.put(id, CandidateModel.called(VERSION + "2")).then().statusCode(201);
    var compared = models.get("/" + shipped + "/comparison?with=" + id);
    compared.then().statusCode(200);
    assertThat(compared.<String>path("other.version")).isEqualTo(VERSION + "2");
    assertThat(compared.<List<Object>>path("figures")).isNotEmpty();
    Problems.assertRefused(models.get("/" + shipped + "/comparison?with=x"), 400, "invalid");
    Problems.assertRefused(models.get("/" + UUID.randomUUID()), 404, "not-found");
  }

  @Test
  void whatNobodyTrustedHasSignedIsRefusedAndTheActiveModelServesOn() {
    byte[] file = CandidateModel.called(VERSION + "3");
    var random = new Random(20261127);
    long before = records.count("select count(*) from model_version");
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = file.clone();
      mutant[random.nextInt(i % 2 == 0 ? 400 : mutant.length)] ^= (byte) (1 << random.nextInt(8));
      Problems.assertRefused(models.put(UUID.randomUUID(), mutant), 422, "model-refused");
    }
    Problems.assertRefused(models.put(UUID.randomUUID(), new byte[0]), 422, "model-refused");
    Problems.assertRefused(models.put(UUID.randomUUID(), new byte[21 << 20]), 413, "too-large");

    Models.distrust(fauces);
    Problems.assertRefused(models.put(UUID.randomUUID(), file), 422, "model-refused");
    assertThat(records.count("select count(*) from model_version")).isEqualTo(before);
    assertThat(fauces.home().resolve("models/incoming")).isEmptyDirectory();
    Visit.analysed(hospital);
  }

  @Test
  void aModelWhoseFileWasAlteredIsNotActivated() throws Exception {
    var id = models.approved(CandidateModel.called(VERSION + "4"));
    var file = fauces.home().resolve("models/files/" + models.digest(id) + ".fauces-model");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    Problems.assertRefused(models.post("/" + id + "/activation"), 422, "model-refused");
    assertThat(models.active()).isEqualTo(shipped);
  }

  @Test
  void noExaminationFailsWhileModelsAreSwapped() {
    var other = models.approved(CandidateModel.called(VERSION + "5"));
    var swapping = new AtomicBoolean(true);
    var answers = new CopyOnWriteArrayList<Response>();
    AtOnce.run(
        WARDS + 1,
        sender -> {
          if (sender == WARDS) {
            try {
              swap(other);
            } finally {
              swapping.set(false);
            }
          } else {
            while (swapping.get()) {
              answers.add(Visit.ready(hospital).analyse(UUID.randomUUID()));
            }
          }
        });
    assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
    Set<String> judges = new HashSet<>();
    answers.forEach(answer -> judges.add(answer.path("model.digest")));
    assertThat(judges).containsExactlyInAnyOrder(models.digest(shipped), models.digest(other));
  }

  private void swap(UUID other) {
    for (int i = 0; i < SWAPS; i++) {
      models.activate(other);
      Visit.analysed(hospital);
      models.post("/active/rollback").then().statusCode(200);
      models.awaitServing(models.digest(shipped));
      Visit.analysed(hospital);
    }
  }

  @Test
  void aModelInTheShadowJudgesUnseenAndTheReportSaysHowFarItAgrees() {
    var id = models.approved(CandidateModel.alarmist(VERSION + "6"));
    models.shadow(id).then().statusCode(200);
    Patience.until(
        "the node has loaded the shadow",
        () -> models.digest(id).equals(models.get("").path("thisNode.shadowDigest")));

    var visits = new ArrayList<Visit>();
    for (int i = 0; i < 3; i++) {
      visits.add(
          Visit.opened(hospital)
              .withThroats(7 + i, 2)
              .withInterview()
              .withFindings()
              .withAnalysis());
    }
    var report = "/" + id + "/agreement";
    Patience.until(
        "all were judged", () -> models.get(report).path("counts[0].total").equals(visits.size()));

    var answer = models.get(report);
    List<String> shadowOutcomes = answer.path("counts.cells.flatten().shadow");
    assertThat(shadowOutcomes).isNotEmpty();
    List<String> named = answer.path("disagreements.examinationId");
    assertThat(named).isNotEmpty();
    assertThat(visits.stream().map(visit -> visit.id().toString()))
        .containsAll(new HashSet<>(named));
    for (Visit visit : visits) {
      var read = visit.read();
      assertThat(read.<List<Object>>path("runs")).hasSize(1);
      assertThat(read.asString()).doesNotContain(VERSION + "6", models.digest(id));
    }
    assertThat(
            records.count(
                "select count(*) from analysis_run where purpose = 'SHADOW' and model_version = ?",
                VERSION + "6"))
        .isEqualTo(visits.size());

    models.endShadow(id).then().statusCode(200);
    assertThat(models.stage(id)).isEqualTo("APPROVED");
  }
}
