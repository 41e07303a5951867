package org.fauces.bench.product;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fauces.authenticator.SoftwarePasskey;
import org.fauces.authenticator.SoftwarePasskey.Asked;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.Secret;
import org.fauces.cli.home.Secrets;
import org.fauces.cli.server.ServerClient;

/**
 * The administrator and the one physician of a benchmark. Ids follow from names, so that a home is
 * filled once and used again.
 */
public final class Staff {
  /** The facility whose examinations are made through the API. */
  public static final int UNFILLED = 0;

  /** The facilities of every home, named by how many examinations they are filled with. */
  private static final List<Integer> FACILITY_SIZES = List.of(UNFILLED, 1_000, 100_000, 1_000_000);

  private static final String ADMINISTRATOR = "bench-chief";
  private static final String PHYSICIAN = "bench-physician";

  private final ServerClient server;
  private final Api nobody;
  private final Secrets secrets;
  private final String setupCode;

  Staff(ServerClient server, Home home, String setupCode) {
    this.server = server;
    this.nobody = Api.anonymous(server);
    this.secrets = home.secrets();
    this.setupCode = setupCode;
  }

  /** The id of a named thing, the same in every run. */
  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Makes the facilities, and one physician who works at all of them. */
  public void setUp() {
    if (setupCode == null) {
      return; // an earlier run did it
    }
    var facilities = FACILITY_SIZES.stream().map(Staff::facilityName).toList();
    nobody.post("/setup", setup(facilities.get(0)));
    enrol(ADMINISTRATOR, Secret.DEMO_ADMIN, facilities.get(0));
    var administrator = signIn(Secret.DEMO_ADMIN, facilities.get(0));
    List.of("SECOND_ADMINISTRATOR", "SECURITY_OFFICER")
        .forEach(office -> administrator.post("/setup/appointments", appointment(office)));
    facilities.stream()
        .skip(1)
        .forEach(name -> administrator.post("/facilities", facility(name).build()));
    var made = administrator.post("/accounts", physician(facilities));
    nobody.post(
        "/activation",
        Json.createObjectBuilder()
            .add("code", made.getJsonObject("invitation").getString("code"))
            .add("password", secrets.getOrCreate(Secret.DEMO_EXAMINER))
            .build());
    enrol(PHYSICIAN, Secret.DEMO_EXAMINER, facilities.get(0));
  }

  /** The physician, acting for the facility of that size. */
  public Api physicianAt(int facilitySize) {
    return signIn(Secret.DEMO_EXAMINER, facilityName(facilitySize));
  }

  /** The physician's sign-in name. */
  public String physicianName() {
    return PHYSICIAN;
  }

  /** Whoever has not signed in. */
  public Api nobody() {
    return nobody;
  }

  public UUID facilityId(int size) {
    return id(facilityName(size));
  }

  public UUID physicianId() {
    return id(PHYSICIAN);
  }

  private static String facilityName(int size) {
    return "Benchmark clinic of " + size;
  }

  /** A passkey's key follows from the password, so that it need not be kept. */
  private SoftwarePasskey passkey(Secret password) {
    return SoftwarePasskey.of(secrets.getOrCreate(password));
  }

  /** Makes the passkey of somebody who has just chosen a password. */
  private void enrol(String name, Secret password, String facility) {
    var body =
        Json.createObjectBuilder()
            .add("signInName", name)
            .add("password", secrets.getOrCreate(password))
            .add("facilityId", id(facility).toString())
            .build();
    var session = new Api(server, () -> nobody.post("/sign-in", body).getString("accessToken"));
    session.refresh();
    var made = passkey(password).create(asked(session, "/factors/passkeys/challenge"));
    var enrolled = session.post("/factors/passkeys", json(made).add("name", "Benchmark").build());
    acceptTerms(enrolled.getJsonObject("signedIn").getString("accessToken"));
  }

  private void acceptTerms(String token) {
    var whole = new Api(server, () -> token);
    whole.refresh();
    whole.get("/terms/due").getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .map(version -> "/terms/" + version.getString("id") + "/acceptance")
        .forEach(path -> whole.post(path, JsonObject.EMPTY_JSON_OBJECT));
  }

  private Api signIn(Secret password, String facility) {
    var passkey = passkey(password);
    var api = new Api(server, () -> token(passkey, facility));
    api.refresh();
    return api;
  }

  private String token(SoftwarePasskey passkey, String facility) {
    var signed = passkey.sign(asked(nobody, "/sign-in/passkey/challenge"));
    var body =
        Json.createObjectBuilder()
            .add("passkey", json(signed))
            .add("facilityId", id(facility).toString())
            .build();
    return nobody.post("/sign-in/passkey", body).getString("accessToken");
  }

  private Asked asked(Api api, String path) {
    var challenge = api.post(path, JsonObject.EMPTY_JSON_OBJECT);
    var name = challenge.getString("relyingPartyId");
    var origin = "https://" + name + ":" + server.uri("/").getPort();
    return new Asked(origin, name, challenge.getString("challenge"));
  }

  private static JsonObjectBuilder json(Map<String, String> fields) {
    var json = Json.createObjectBuilder();
    fields.forEach(json::add);
    return json;
  }

  private JsonObject setup(String facility) {
    return Json.createObjectBuilder()
        .add("code", setupCode)
        .add("facility", facility(facility))
        .add(
            "account",
            Json.createObjectBuilder()
                .add("id", id(ADMINISTRATOR).toString())
                .add("signInName", ADMINISTRATOR)
                .add("displayName", "Benchmark administrator")
                .add("personnelNumber", "bench-administrator")
                .add("password", secrets.getOrCreate(Secret.DEMO_ADMIN)))
        .build();
  }

  /** Without these two no further facility is opened; nobody signs in as one of them. */
  private static JsonObject appointment(String office) {
    var name = office.toLowerCase(Locale.ROOT);
    return Json.createObjectBuilder()
        .add("id", id(name).toString())
        .add("office", office)
        .add("signInName", name)
        .add("displayName", "Benchmark " + name)
        .add("personnelNumber", name)
        .build();
  }

  private static JsonObjectBuilder facility(String name) {
    return Json.createObjectBuilder()
        .add("id", id(name).toString())
        .add("name", name)
        .add("institutionCode", "0000000000")
        .add("timeZone", "Asia/Tokyo");
  }

  private static JsonObject physician(List<String> facilities) {
    var roles = Json.createArrayBuilder();
    facilities.forEach(
        name ->
            roles.add(
                Json.createObjectBuilder()
                    .add("facilityId", id(name).toString())
                    .add("role", "PHYSICIAN")));
    return Json.createObjectBuilder()
        .add("id", id(PHYSICIAN).toString())
        .add("signInName", PHYSICIAN)
        .add("displayName", "Benchmark physician")
        .add("personnelNumber", "bench-physician")
        .add("roles", roles)
        .build();
  }
}
