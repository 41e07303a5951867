package org.fauces.cli.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Clock;
import java.util.UUID;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.Secret;
import org.fauces.cli.home.Secrets;
import org.fauces.cli.server.ServerClient;
import org.fauces.cli.server.SetupCode;
import org.fauces.identity.format.MachineKeyPair;

/**
 * The demonstration's facility, its administrator, the simulated staff and the camera, all made
 * through the API. Safe to repeat: what a home already has is signed in, not made again.
 */
final class DemoStaff {
  private static final String FACILITY = "facility";

  private final ApiClient nobody;
  private final DemoRecord record;
  private final Secrets secrets;

  DemoStaff(ServerClient server, Home home, DemoRecord record) {
    this.nobody = ApiClient.anonymous(server);
    this.record = record;
    this.secrets = home.secrets();
  }

  /** Makes facility and administrator with the one-time code, unless that was done before. */
  void setUp(SetupCode code) {
    if (record.isDone("setup")) {
      return;
    }
    nobody.post("/setup", setup(code));
    record.done("setup");
  }

  ApiClient administrator() {
    return new DemoAdministrator(nobody, secrets, Clock.systemUTC()).signIn();
  }

  /** A member of the simulated staff, whom this command itself signs in. */
  ApiClient member(ApiClient administrator, String name, String role, Secret secret) {
    String signInName = "demo-" + name;
    if (!record.isDone(name)) {
      activate(administrator.post("/accounts", account(name, signInName, role)), secret);
      record.done(name);
    }
    return nobody.signIn(signInName, password(secret));
  }

  ApiClient camera(ApiClient administrator) {
    UUID account = record.id("camera-account");
    if (!record.isDone("camera")) {
      JsonObject camera =
          Json.createObjectBuilder()
              .add("id", cameraId().toString())
              .add("accountId", account.toString())
              .add("name", "Simulated camera")
              .build();
      JsonObject made = administrator.post("/cameras", camera);
      nobody.post("/machine-keys", key(code(made)));
      record.done("camera");
    }
    return nobody.signIn(cameraKey().assertion(account));
  }

  private MachineKeyPair cameraKey() {
    return MachineKeyPair.parse(
        secrets.getOrCreate(Secret.DEMO_CAMERA_KEY, () -> MachineKeyPair.generate().secretText()));
  }

  private JsonObject key(String code) {
    var camera = cameraKey();
    return Json.createObjectBuilder()
        .add("code", code)
        .add("key", Json.createReader(new StringReader(camera.publicKey().text())).readObject())
        .add("proof", camera.proof())
        .build();
  }

  UUID cameraId() {
    return record.id("camera");
  }

  /** A physician's account for the person at the screen; returns its one-time code. */
  Invitation invitePhysician(ApiClient administrator) {
    int number = record.next("physicians");
    String name = "physician-" + number;
    JsonObject made = administrator.post("/accounts", account(name, name, "PHYSICIAN"));
    return new Invitation(name, code(made));
  }

  private JsonObject setup(SetupCode code) {
    return Json.createObjectBuilder()
        .add("code", code.reveal())
        .add(
            "facility",
            Json.createObjectBuilder()
                .add("id", record.id(FACILITY).toString())
                .add("name", "Demonstration clinic")
                .add("institutionCode", "0000000000")
                .add("timeZone", "Asia/Tokyo"))
        .add(
            "account",
            Json.createObjectBuilder()
                .add("id", record.id("admin").toString())
                .add("signInName", "demo-admin")
                .add("displayName", "Demonstration administrator")
                .add("personnelNumber", "demo-admin")
                .add("password", password(Secret.DEMO_ADMIN)))
        .build();
  }

  private JsonObject account(String name, String signInName, String role) {
    return Json.createObjectBuilder()
        .add("id", record.id("account-" + name).toString())
        .add("signInName", signInName)
        .add("displayName", "Demonstration " + name)
        .add("personnelNumber", signInName)
        .add(
            "roles",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("facilityId", record.id(FACILITY).toString())
                        .add("role", role)))
        .build();
  }

  private void activate(JsonObject made, Secret secret) {
    nobody.post(
        "/activation",
        Json.createObjectBuilder()
            .add("code", code(made))
            .add("password", password(secret))
            .build());
  }

  private static String code(JsonObject made) {
    JsonObject invitation = made.getJsonObject("invitation");
    if (invitation == null || !invitation.containsKey("code")) {
      throw new CommandFailure(
          "An earlier demonstration was interrupted on this home; start with another --home.");
    }
    return invitation.getString("code");
  }

  private String password(Secret secret) {
    return secrets.getOrCreate(secret);
  }

  /**
   * @param signInName the account's name
   * @param code to be shown on the terminal and nowhere else
   */
  record Invitation(String signInName, String code) {
    @Override
    public String toString() {
      return "Invitation[" + signInName + "]";
    }
  }
}
