package org.fauces.it.models;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import org.fauces.ai.TrustedKeys;
import org.fauces.cli.home.PrivateFiles;
import org.fauces.it.support.Body;
import org.fauces.it.support.Hospital;
import org.fauces.it.support.Patience;
import org.fauces.it.support.Person;
import org.fauces.it.support.RunningFauces;

/** The registry as its administrator sees it. */
final class Models {
  private final Hospital hospital;

  Models(Hospital hospital) {
    this.hospital = hospital;
  }

  /** As the operator's command does it. */
  static void trust(RunningFauces fauces) {
    var key = CandidateModel.KEY.getPublic();
    var folder = PrivateFiles.folder(fauces.home().resolve("models/trusted"));
    PrivateFiles.write(
        folder.resolve(TrustedKeys.fingerprint(key) + TrustedKeys.SUFFIX), TrustedKeys.pem(key));
  }

  static void distrust(RunningFauces fauces) {
    var name = TrustedKeys.fingerprint(CandidateModel.KEY.getPublic()) + TrustedKeys.SUFFIX;
    try {
      Files.deleteIfExists(fauces.home().resolve("models/trusted").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Response put(UUID id, byte[] file) {
    return hospital
        .as(hospital.administrator())
        .contentType(ContentType.BINARY)
        .body(file)
        .put("/models/" + id);
  }

  Response get(String sub) {
    return hospital.as(hospital.administrator()).get("/models" + sub);
  }

  Response post(String sub) {
    return hospital.as(hospital.administrator()).post("/models" + sub);
  }

  Response shadow(UUID id) {
    return hospital.as(hospital.administrator()).put("/models/" + id + "/shadow");
  }

  Response endShadow(UUID id) {
    return hospital.as(hospital.administrator()).delete("/models/" + id + "/shadow");
  }

  Response askForApproval(UUID id) {
    return hospital
        .as(hospital.administrator())
        .body(Body.of("id", UUID.randomUUID(), "reason", "better figures").toString())
        .post("/models/" + id + "/approval");
  }

  Response approve(Person person, String approval) {
    return hospital.as(person).post("/approvals/" + approval + "/approval");
  }

  /** Imported, and approved by two. */
  UUID approved(byte[] file) {
    var id = UUID.randomUUID();
    put(id, file).then().statusCode(201);
    String approval = askForApproval(id).then().statusCode(202).extract().path("id");
    approve(hospital.secondAdministrator(), approval).then().statusCode(200);
    return id;
  }

  String stage(UUID id) {
    return get("/" + id).path("model.stage");
  }

  String digest(UUID id) {
    return get("/" + id).path("model.digest");
  }

  /** Makes it the active one and waits until this node has loaded it. */
  void activate(UUID id) {
    post("/" + id + "/activation").then().statusCode(200);
    awaitServing(digest(id));
  }

  void awaitServing(String digest) {
    Patience.until(
        "the node has loaded the model",
        () -> digest.equals(get("").path("thisNode.activeDigest")));
  }

  UUID active() {
    return UUID.fromString(get("").path("activeId"));
  }
}
