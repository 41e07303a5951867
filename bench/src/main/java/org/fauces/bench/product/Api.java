package org.fauces.bench.product;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.server.ServerClient;
import org.fauces.examination.format.ContentDigest;

/** The public API for one account at one facility, or for nobody. */
public final class Api {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Shorter than a token's ten minutes by more than a slot takes. */
  private static final Duration RENEWAL = Duration.ofMinutes(5);

  private final ServerClient server;
  private final Supplier<String> signIn;
  private String token;
  private Instant renewAt = Instant.MIN;

  /**
   * @param signIn gives a new token
   */
  Api(ServerClient server, Supplier<String> signIn) {
    this.server = server;
    this.signIn = signIn;
  }

  static Api anonymous(ServerClient server) {
    return new Api(server, () -> null);
  }

  /** Signs in anew when the token is getting old; outside of what is timed. */
  public void refresh() {
    if (Instant.now().isAfter(renewAt)) {
      token = signIn.get();
      renewAt = Instant.now().plus(RENEWAL);
    }
  }

  public JsonObject get(String path) {
    return send(request(path).GET().build());
  }

  public JsonObject post(String path, JsonObject body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build());
  }

  /** The status that a body is answered with, whatever it is. */
  public int status(String path, JsonObject body) {
    try {
      var request =
          request(path)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body.toString()))
              .build();
      return server.http().send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new CommandFailure("The server did not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("Interrupted.", e);
    }
  }

  /** Uploads a photo and waits for its acknowledgement. */
  public JsonObject putPhoto(String path, byte[] jpeg) {
    return send(
        request(path)
            .header("Content-Type", "image/jpeg")
            .header("Content-Digest", ContentDigest.of(jpeg).headerValue())
            .PUT(BodyPublishers.ofByteArray(jpeg))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(server.uri("/api/v1" + path)).timeout(PATIENCE);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private JsonObject send(HttpRequest request) {
    try {
      var answer = server.http().send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new CommandFailure(request.method() + " was answered " + answer.statusCode());
      }
      return answer.body().isEmpty() ? JsonObject.EMPTY_JSON_OBJECT : json(answer.body());
    } catch (IOException e) {
      throw new CommandFailure("The server did not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("Interrupted.", e);
    }
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
