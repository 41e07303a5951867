package org.fauces.bench.product;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
    var administrator = signIn(ADMINISTRATOR, Secret.DEMO_ADMIN, facilities.get(0));
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
  }

  /** The physician, acting for the facility of that size. */
  public Api physicianAt(int facilitySize) {
    return signIn(PHYSICIAN, Secret.DEMO_EXAMINER, facilityName(facilitySize));
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

  private Api signIn(String name, Secret password, String facility) {
    var body =
        Json.createObjectBuilder()
            .add("signInName", name)
            .add("password", secrets.getOrCreate(password))
            .add("facilityId", id(facility).toString())
            .build();
    var api = new Api(server, () -> nobody.post("/sign-in", body).getString("accessToken"));
    api.refresh();
    return api;
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
