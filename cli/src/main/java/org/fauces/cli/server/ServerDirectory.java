package org.fauces.cli.server;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fauces.cli.audit.AnchorPlaces;
import org.fauces.cli.database.DatabaseAddress;
import org.fauces.cli.database.SetupSql;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.PrivateFiles;
import org.fauces.cli.home.Secret;

/**
 * The server's directory in the home, written anew from the distribution's template at every start:
 * an upgrade of the distribution is an upgrade of the configuration, and hand-made changes here do
 * not survive unnoticed.
 *
 * <p>Plain settings become bootstrap properties, that is system properties of the server, and may
 * show in a dump. Passwords become variable files, which do not.
 */
final class ServerDirectory {
  static final String NAME = "fauces";

  private static final String BOOTSTRAP = "bootstrap.properties";
  private static final String LISTEN = "fauces.listen";
  private static final String DATABASE_URL = "fauces.database.url";
  private static final String HTTPS_PORT = "fauces.https.port";

  /**
   * The server's writer of failure dumps, and the one that writes none: a dump holds the fields of
   * whatever objects were at hand, among them tokens and what belongs to patients.
   */
  private static final String DUMPS = "com.ibm.ws.logging.ffdc.delegate";

  private static final String NO_DUMPS = "com.ibm.ws.logging.internal.DisabledFFDCService";

  /** Connections per node; analyses hold none while the network computes. */
  private static final String POOL_SIZE = "20";

  private final Installation installation;
  private final Home home;
  private final Path folder;

  ServerDirectory(Installation installation, Home home) {
    this.installation = installation;
    this.home = home;
    this.folder = home.server().resolve("servers").resolve(NAME);
  }

  void write(ServerSettings settings, SetupCode code) {
    PrivateFiles.folder(folder);
    copyTemplate("server.xml");
    copyTemplate("server.env");
    PrivateFiles.write(folder.resolve("jvm.options"), jvmOptions());
    PrivateFiles.write(folder.resolve(BOOTSTRAP), bootstrap(settings, code));
    Path variables = PrivateFiles.folder(folder.resolve("variables"));
    passwords().forEach((name, value) -> PrivateFiles.write(variables.resolve(name), value));
  }

  /** Where the server of the last start listens; empty when there was none. */
  Optional<String> localUrl() {
    return lastStart()
        .map(
            facts ->
                ServerSettings.localUrl(facts.getProperty(LISTEN), facts.getProperty(HTTPS_PORT)));
  }

  /** The database of the last start; empty when there was none. */
  Optional<DatabaseAddress> database() {
    return lastStart().map(facts -> DatabaseAddress.parse(facts.getProperty(DATABASE_URL)));
  }

  private Optional<Properties> lastStart() {
    Path file = folder.resolve(BOOTSTRAP);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var facts = new Properties();
    try {
      facts.load(new StringReader(PrivateFiles.read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string can be read
    }
    return Optional.of(facts);
  }

  private void copyTemplate(String name) {
    PrivateFiles.write(folder.resolve(name), template(name));
  }

  private String template(String name) {
    return PrivateFiles.read(installation.serverTemplate().resolve(name));
  }

  private String jvmOptions() {
    return template("jvm.options")
        + "-Dorg.bytedeco.javacpp.cachedir="
        + PrivateFiles.folder(home.cache().resolve("natives"))
        + "\n-Djava.io.tmpdir="
        + PrivateFiles.folder(home.cache().resolve("tmp"))
        + "\n-XX:ErrorFile="
        + home.logs().resolve("jvm-crash-%p.log")
        + "\n";
  }

  private String bootstrap(ServerSettings settings, SetupCode code) {
    Map<String, String> facts = new TreeMap<>();
    facts.put("fauces.install", installation.root().toString());
    facts.put("fauces.home", home.root().toString());
    facts.put("fauces.photos.directory", home.photos().toString());
    facts.put("fauces.keys.directory", home.keys().toString());
    facts.put("fauces.audit.directory", home.audit().toString());
    new AnchorPlaces(home).settings().forEach(facts::put);
    facts.put("fauces.model.directory", installation.model().toString());
    facts.put("fauces.models.directory", home.models().toString());
    facts.put("fauces.node-id", home.nodeId().toString());
    facts.put("fauces.tokens.store", KeyStores.tokens(home).toString());
    facts.put(
        "mp.jwt.verify.publickey.location", KeyStores.publicTokenKeys(home).toUri().toString());
    facts.put("fauces.demo", String.valueOf(home.isDemo()));
    facts.put("fauces.public-url", settings.publicUrl());
    facts.put("fauces.password-policy", settings.signIn().passwordPolicy());
    facts.put("fauces.second-factor", settings.signIn().secondFactor());
    facts.put(LISTEN, settings.listen());
    facts.put(HTTPS_PORT, String.valueOf(settings.httpsPort()));
    facts.put("fauces.setup.code-sha256", code.sha256());
    facts.put("fauces.setup.code-expires-at", code.expiresAt().toString());
    facts.put(DATABASE_URL, settings.database().jdbcUrl(DatabaseAddress.MAIN));
    facts.put("fauces.database.user", SetupSql.APP);
    facts.put("fauces.database.runtime-schema", DatabaseAddress.RUNTIME);
    facts.put("fauces.database.pool", POOL_SIZE);
    facts.put("fauces.unknown-path", UUID.randomUUID().toString());
    facts.put(DUMPS, NO_DUMPS);
    facts.putAll(new SignOnFile(home).read());
    return facts.entrySet().stream()
        .map(fact -> fact.getKey() + "=" + escaped(fact.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  /** The server reads its bootstrap properties as Latin-1, whatever else a path may hold. */
  private static String escaped(String value) {
    return value
        .chars()
        .mapToObj(
            c -> c < ' ' || c > '~' || c == '\\' ? "\\u%04x".formatted(c) : Character.toString(c))
        .collect(Collectors.joining());
  }

  private Map<String, String> passwords() {
    var secrets = home.secrets();
    return Map.of(
        "fauces.database.password", secrets.getOrCreate(Secret.DATABASE_APP),
        "fauces.tls.password", secrets.getOrCreate(Secret.TLS_KEY_STORE),
        "fauces.tokens.password", secrets.getOrCreate(Secret.TOKEN_KEY_STORE),
        "fauces.ltpa.password", secrets.getOrCreate(Secret.LTPA_KEYS),
        "fauces.metrics.password", secrets.getOrCreate(Secret.METRICS));
  }
}
