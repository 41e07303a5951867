package org.fauces.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.fauces.it.support.Body;
import org.fauces.it.support.Build;
import org.fauces.it.support.Folders;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Test;

/** A server whose network is altered or missing takes patients, says so and analyses nothing. */
class ModelIT {
  private static final String MODEL = "checks.find { it.name == 'model' }";

  @Test
  void careGoesOnWithoutTheNetwork() throws IOException {
    var model = ForeignModel.make("altered-model");
    var home = Build.target().resolve("altered-model-home");
    Folders.delete(home);

    model.alter();
    var fauces = RunningFauces.startFrom(model.installation(), home);
    try {
      var hospital = Hospital.setUp(fauces);
      var altered = assertSaysSo(fauces);
      assertCareGoesOn(hospital, altered);

      fauces.close();
      model.remove();
      fauces.start();
      var missing = assertSaysSo(fauces);
      assertThat(missing).isNotEqualTo(altered);
      assertNoAnalysis(Visit.ready(hospital).analyse(UUID.randomUUID()), missing);
    } finally {
      fauces.close();
    }
  }

  /** Ready, but not silently so; returns the reason. */
  private static String assertSaysSo(RunningFauces fauces) {
    var answer = fauces.request().get("/health/ready");
    var health = answer.then().statusCode(200).extract().jsonPath();
    assertThat(health.getString("status")).isEqualTo("UP");
    assertThat(health.getString(MODEL + ".status")).isEqualTo("UP");
    assertThat(health.getBoolean(MODEL + ".data.usable")).isFalse();
    return reason(health);
  }

  private static String reason(JsonPath health) {
    var reason = health.getString(MODEL + ".data.reason");
    assertThat(reason).isNotBlank();
    return reason;
  }

  private static void assertCareGoesOn(Hospital hospital, String reason) {
    var visit = Visit.ready(hospital); // photo, interview and findings were taken
    assertNoAnalysis(visit.analyse(UUID.randomUUID()), reason);
    assertThat(visit.state()).isEqualTo("READY");
    assertThat(visit.read().<List<?>>path("runs")).isEmpty();

    var decision =
        Body.of("id", UUID.randomUUID(), "withoutRun", "MODEL_UNAVAILABLE")
            .with("judgements", List.of())
            .with("reason", "the network was away");
    visit.change(hospital.physician(), "/decision", decision).then().statusCode(201);
    assertThat(visit.state()).isEqualTo("DECIDED");
  }

  private static void assertNoAnalysis(Response answer, String reason) {
    Problems.assertRefused(answer, 503, "model-unavailable");
    assertThat(answer.<String>path("detail")).isEqualTo(reason);
    assertThat(answer.header("Retry-After")).isNotBlank();
  }
}
