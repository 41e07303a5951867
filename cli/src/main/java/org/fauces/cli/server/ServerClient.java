package org.fauces.cli.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.Secret;

/** This command's way to its own server: HTTPS to the local address, that certificate only. */
public final class ServerClient {
  private static final Duration PROBE_PATIENCE = Duration.ofSeconds(10);
  private static final Pattern CHECK =
      Pattern.compile("\"name\"\\s*:\\s*\"([^\"]+)\"[^{}]*?\"status\"\\s*:\\s*\"DOWN\"");

  private static final Pattern OPEN = Pattern.compile("\"open\"\\s*:\\s*true");

  private final HttpClient http;
  private final String base;

  /**
   * @param localUrl as {@link ServerSettings#localUrl} or {@link LibertyServer#localUrl} give it
   */
  public ServerClient(Home home, String localUrl) {
    String password = home.secrets().getOrCreate(Secret.TLS_KEY_STORE);
    this.http =
        HttpClient.newBuilder()
            .sslContext(PinnedTrust.context(new KeyStores(home).tls(), password))
            .connectTimeout(PROBE_PATIENCE)
            .build();
    this.base = localUrl;
  }

  public URI uri(String path) {
    return URI.create(base + path);
  }

  public HttpClient http() {
    return http;
  }

  /** What the server says about itself; empty when nobody answers. */
  public Optional<Health> health(String kind) {
    return get("/health/" + kind)
        .map(answer -> new Health(answer.statusCode() == 200, down(answer.body())));
  }

  /** Whether no account exists yet, so that the first administrator may be made. */
  public boolean setupIsOpen() {
    return get("/api/v1/setup")
        .filter(answer -> answer.statusCode() == 200)
        .filter(answer -> OPEN.matcher(answer.body()).find())
        .isPresent();
  }

  private Optional<HttpResponse<String>> get(String path) {
    HttpRequest request = HttpRequest.newBuilder(uri(path)).timeout(PROBE_PATIENCE).build();
    try {
      return Optional.of(http.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("Interrupted.", e);
    }
  }

  private static List<String> down(String body) {
    List<String> names = new ArrayList<>();
    Matcher checks = CHECK.matcher(body);
    while (checks.find()) {
      names.add(checks.group(1));
    }
    return names;
  }

  /**
   * @param up whether every check is up
   * @param failing names of the checks that are not
   */
  public record Health(boolean up, List<String> failing) {}
}
