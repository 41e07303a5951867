package org.fauces.it.support;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The packaged product as an operator runs it: the distribution's own command in a process of its
 * own, with a fresh home below the build folder. Closing it stops the command as Ctrl-C does.
 */
public final class RunningFauces implements AutoCloseable {
  private static final int STOP_SECONDS = 90;

  private final Path home;
  private final int portOffset;
  private final List<String> command;
  private CommandOutput output;
  private Process process;
  private String setupCode;
  private Connections connections;
  private FileTime certified;

  private RunningFauces(
      Path installation, String verb, Path home, int portOffset, List<String> extraArguments) {
    this.home = home;
    this.portOffset = portOffset;
    this.command =
        new ArrayList<>(
            List.of(
                installation.resolve("fauces").toString(),
                verb,
                "--home",
                home.toString(),
                "--port-offset",
                String.valueOf(portOffset)));
    command.addAll(extraArguments);
  }

  /** Starts with an empty home; the name tells homes of one build apart. */
  public static RunningFauces startFresh(String name, String... extraArguments) {
    var home = Build.target().resolve(name);
    Folders.delete(home);
    return startOn(home, extraArguments);
  }

  /** Starts on a home that may have been prepared. */
  public static RunningFauces startOn(Path home, String... extraArguments) {
    return startFrom(Build.distribution(), home, extraArguments);
  }

  /** Starts another unpacked distribution than the one just built. */
  public static RunningFauces startFrom(Path installation, Path home, String... extraArguments) {
    return started(installation, "run", home, List.of(extraArguments));
  }

  /** Starts the demonstration of an unpacked distribution. */
  public static RunningFauces startDemo(Path installation, Path home) {
    return started(installation, "demo", home, List.of());
  }

  private static RunningFauces started(
      Path installation, String verb, Path home, List<String> arguments) {
    var fauces = new RunningFauces(installation, verb, home, Ports.freeOffset(), arguments);
    try {
      fauces.start();
      return fauces;
    } catch (RuntimeException e) {
      fauces.close(); // nobody else could: its processes would stay
      throw e;
    }
  }

  /**
   * One that runs already ({@code -Dfauces.it.attach=HOME -Dfauces.it.port-offset=N}), for writing
   * tests without waiting for a start; it is not stopped.
   */
  static Optional<RunningFauces> attached() {
    return Optional.ofNullable(System.getProperty("fauces.it.attach"))
        .map(
            home ->
                new RunningFauces(
                    Build.distribution(),
                    "run",
                    Path.of(home),
                    Integer.getInteger("fauces.it.port-offset"),
                    List.of()));
  }

  /** Starts the stopped or killed product again on the same home and ports. */
  public void start() {
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
      output = CommandOutput.of(process);
      output.awaitLine("Fauces answers at");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (process == null) {
      return;
    }
    closeConnections();
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new IllegalStateException("The product did not stop:\n" + output.text());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The operator's command itself. */
  public Process process() {
    return process;
  }

  /** Waits until the command prints a line with a text. */
  public String awaitLine(String text) {
    return output.awaitLine(text);
  }

  /** What the command printed so far. */
  public String console() {
    return output.text();
  }

  /** The one-time code of the link that a first start prints. */
  public String setupCode() {
    if (process == null) {
      return System.getProperty("fauces.it.setup-code", "none");
    }
    if (setupCode == null) { // only the first start prints it
      var line = output.awaitLine("/portal/setup#");
      setupCode = line.substring(line.indexOf('#') + 1).strip();
    }
    return setupCode;
  }

  public Path home() {
    return home;
  }

  /** A process of this home by the name of its pid file, {@code server} or {@code database}. */
  public Optional<ProcessHandle> child(String name) {
    var file = home.resolve("run").resolve(name + ".pid");
    try {
      var first = Files.readString(file).lines().findFirst().orElse("").strip();
      return ProcessHandle.of(Long.parseLong(first.split("\\s")[0]));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  public int httpsPort() {
    return Ports.HTTPS + portOffset;
  }

  public int databasePort() {
    return Ports.DATABASE + portOffset;
  }

  public URI uri(String path) {
    return URI.create("https://localhost:" + httpsPort() + path);
  }

  /** A request to any address of the server, trusting its certificate and no other. */
  public RequestSpecification request() {
    return request(connections().any());
  }

  /** The same from another address of this machine, as the server sees it. */
  public RequestSpecification requestFrom(String address) {
    return request(connections().from(address));
  }

  private RequestSpecification request(RestAssuredConfig config) {
    return RestAssured.given()
        .spec(
            new RequestSpecBuilder()
                .setConfig(config)
                .addFilter(Connections.READ_WHOLE)
                .setBaseUri(uri("").toString())
                .setUrlEncodingEnabled(true)
                .build());
  }

  // others as soon as the server has another certificate
  private synchronized Connections connections() {
    try {
      var written = Files.getLastModifiedTime(keyStore());
      if (!written.equals(certified)) {
        connections = new Connections(trust());
        certified = written;
      }
      return connections;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void closeConnections() {
    if (connections != null) {
      connections.close();
      connections = null;
      certified = null;
    }
  }

  private Path keyStore() {
    return home.resolve("tls/server.p12");
  }

  /** A store that holds the server's certificate. */
  public KeyStore trust() {
    try {
      var password = Files.readString(home.resolve("secrets/tls-key-store")).strip().toCharArray();
      var server = KeyStore.getInstance(keyStore().toFile(), password);
      var trust = KeyStore.getInstance("PKCS12");
      trust.load(null, null);
      var alias = server.aliases().nextElement();
      trust.setCertificateEntry("server", server.getCertificate(alias));
      return trust;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
