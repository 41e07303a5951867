package org.fauces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Installation;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.TestPhotos;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator's machine reads of the server: that it lives, and how much it does. */
@ExtendWith(Installation.class)
class MetricsIT {
  private static final String METRICS = "/metrics";

  @Test
  @Tag("NSG-2.4-13")
  void onlyTheMachineAccountReadsMetrics(Hospital hospital, RunningFauces fauces)
      throws IOException {
    assertThat(fauces.request().get(METRICS).statusCode()).isEqualTo(401);
    assertThat(withPassword(fauces, "wrong").statusCode()).isEqualTo(401);
    var token = "Bearer " + hospital.token(hospital.administrator());
    assertThat(fauces.request().header("Authorization", token).get(METRICS).statusCode())
        .isEqualTo(401);
    assertThat(read(fauces)).isNotBlank();
  }

  @Test
  void photosRefusalsAndAnalysesAreCounted(Hospital hospital, RunningFauces fauces)
      throws IOException {
    var before = read(fauces);

    Visit.analysed(hospital);
    assertDigestMismatch(hospital);

    var after = read(fauces);
    assertThat(sum(after, "fauces_photos_received_total"))
        .isGreaterThan(sum(before, "fauces_photos_received_total"));
    assertThat(sum(after, "fauces_photos_refused_total\\{[^}]*problem=\"digest-mismatch\""))
        .isGreaterThan(
            sum(before, "fauces_photos_refused_total\\{[^}]*problem=\"digest-mismatch\""));
    assertThat(sum(after, "fauces_analyses_seconds_count"))
        .isGreaterThan(sum(before, "fauces_analyses_seconds_count"));
  }

  @Test
  void whoAsksWhetherItLivesNeedsNoAccount(RunningFauces fauces) {
    var answer = fauces.request().get("/health/live");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.<String>path("status")).isEqualTo("UP");
  }

  private static void assertDigestMismatch(Hospital hospital) {
    var photo = TestPhotos.jpeg(21);
    var promise = Map.of("Content-Digest", TestPhotos.digest(TestPhotos.jpeg(22)));
    Problems.assertRefused(
        Visit.opened(hospital).upload(hospital.nurse(), UUID.randomUUID(), photo, promise),
        422,
        "digest-mismatch");
  }

  private static String read(RunningFauces fauces) throws IOException {
    var password = Files.readString(fauces.home().resolve("secrets/metrics")).strip();
    var answer = withPassword(fauces, password);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.asString();
  }

  private static Response withPassword(RunningFauces fauces, String password) {
    return fauces.request().auth().preemptive().basic("metrics", password).get(METRICS);
  }

  /** The sum over all lines of a counter, which differ in their tags. */
  private static double sum(String metrics, String counter) {
    return Pattern.compile("^" + counter + "[^0-9A-Za-z_].* ([0-9.E]+)$", Pattern.MULTILINE)
        .matcher(metrics)
        .results()
        .mapToDouble(line -> Double.parseDouble(line.group(1)))
        .sum();
  }
}
