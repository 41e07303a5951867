package org.fauces.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.server.ServerClient;
import org.fauces.examination.format.ContentDigest;

/** The public API under {@code /api/v1} for one signed-in account, or for nobody. */
final class ApiClient {
  private static final String BASE = "/api/v1";
  private static final String JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final ServerClient server;
  private final String token;

  private ApiClient(ServerClient server, String token) {
    this.server = server;
    this.token = token;
  }

  static ApiClient anonymous(ServerClient server) {
    return new ApiClient(server, null);
  }

  /** The client of the account that signs in now; its token lives ten minutes. */
  ApiClient signIn(String signInName, String password) {
    JsonObject answer =
        post(
            "/sign-in",
            Json.createObjectBuilder()
                .add("signInName", signInName)
                .add("password", password)
                .build());
    return withToken(answer.getString("accessToken")).acceptTerms();
  }

  /** A client of the account that a token stands for. */
  ApiClient withToken(String accessToken) {
    return new ApiClient(server, accessToken);
  }

  /** The client of a machine that signs in by a statement signed with its key. */
  ApiClient signIn(String assertion) {
    String form = "grant_type=" + JWT_BEARER + "&assertion=" + assertion;
    JsonObject answer =
        send(
            request("/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    return new ApiClient(server, answer.getString("access_token"));
  }

  /** Accepts the terms in force, as whoever signs in for the first time does. */
  ApiClient acceptTerms() {
    get("/terms/due").getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .map(version -> "/terms/" + version.getString("id") + "/acceptance")
        .forEach(path -> post(path, JsonObject.EMPTY_JSON_OBJECT));
    return this;
  }

  JsonObject get(String path) {
    return send(request(path).GET().build());
  }

  JsonObject post(String path, JsonObject body) {
    BodyPublisher json = BodyPublishers.ofString(body.toString(), UTF_8);
    return send(request(path).header("Content-Type", "application/json").POST(json).build());
  }

  /** Uploads one photograph with its digest. */
  JsonObject putPhoto(String path, byte[] jpeg) {
    return send(
        request(path)
            .header("Content-Type", "image/jpeg")
            .header("Content-Digest", ContentDigest.of(jpeg).headerValue())
            .PUT(BodyPublishers.ofByteArray(jpeg))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(BASE + path)).timeout(PATIENCE);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private JsonObject send(HttpRequest request) {
    String what = request.method() + " " + request.uri().getPath();
    try {
      HttpResponse<String> response = server.http().send(request, BodyHandlers.ofString(UTF_8));
      JsonObject body = body(response.body());
      if (response.statusCode() >= 300) {
        throw new ApiRefusal(
            what, response.statusCode(), body.getString("title", ""), body.getString("type", ""));
      }
      return body;
    } catch (IOException e) {
      throw new CommandFailure("The server did not answer " + what + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("Interrupted.", e);
    }
  }

  private static JsonObject body(String text) {
    if (text.isBlank()) {
      return JsonObject.EMPTY_JSON_OBJECT;
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonException e) {
      return JsonObject.EMPTY_JSON_OBJECT; // an error page of the container, not of the API
    }
  }
}
