package org.fauces.bench.product;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
  public static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Makes the facilities, and one physician who works at all of them. */
  public void work(List<String> facilities) {
    if (setupCode == null) {
      return; // the home was filled by an earlier run
    }
    nobody.post("/setup", setup(facilities.get(0)));
    var administrator = signIn(ADMINISTRATOR, Secret.DEMO_ADMIN, facilities.get(0));
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

  /** The physician, acting for one facility. */
  public Api physicianAt(String facility) {
    return signIn(PHYSICIAN, Secret.DEMO_EXAMINER, facility);
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
                .add("password", secrets.getOrCreate(Secret.DEMO_ADMIN)))
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
        .add("roles", roles)
        .build();
  }
}
