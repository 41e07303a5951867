package org.fauces.it.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Patience;
import org.fauces.it.support.Problems;
import org.fauces.it.support.RunningFauces;
import org.fauces.it.support.Visit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server whose active model was altered on the disk analyses nothing until it is rolled back. */
@Tag("NSG-2.3-15")
class AlteredActiveModelIT {
  @Test
  void theServerSaysSoAndGoesBack() throws IOException {
    try (var fauces = RunningFauces.startFresh("altered-active-home")) {
      Models.trust(fauces);
      var models = new Models(Hospital.setUp(fauces));
      awaitShipped(models);
      var shipped = models.active();
      var candidate = models.approved(CandidateModel.called("0.8.1"));
      models.activate(candidate);
      var file =
          fauces.home().resolve("models/files/" + models.digest(candidate) + ".fauces-model");
      fauces.close();

      alter(file);
      fauces.start();
      var hospital = Hospital.setUp(fauces);
      models = new Models(hospital);
      String reason = models.get("").path("thisNode.reason");
      assertThat(reason).contains("altered");
      var visit = Visit.ready(hospital);
      Problems.assertRefused(visit.analyse(UUID.randomUUID()), 503, "model-unavailable");

      models.post("/active/rollback").then().statusCode(200);
      models.awaitServing(models.digest(shipped));
      assertThat(visit.analyse(UUID.randomUUID()).statusCode()).isEqualTo(201);
    }
  }

  private static void awaitShipped(Models models) {
    Patience.until(
        "the model of the product serves",
        () -> models.get("").<Object>path("thisNode.activeDigest") != null);
  }

  private static void alter(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }
}
