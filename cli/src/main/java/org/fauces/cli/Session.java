package org.fauces.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fauces.cli.audit.CommandEvents;
import org.fauces.cli.database.DatabaseCheck;
import org.fauces.cli.database.EmbeddedDatabase;
import org.fauces.cli.database.KeysOfDatabase;
import org.fauces.cli.database.Migrations;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.Secret;
import org.fauces.cli.server.CertificateFile;
import org.fauces.cli.server.Installation;
import org.fauces.cli.server.KeyStores;
import org.fauces.cli.server.LibertyServer;
import org.fauces.cli.server.ServerClient;
import org.fauces.cli.server.ServerClient.Health;
import org.fauces.cli.server.ServerSettings;
import org.fauces.cli.server.SetupCode;
import org.fauces.cli.server.SignOnFile;
import org.fauces.cli.supervision.HomeLock;
import org.fauces.cli.supervision.Supervisor;
import picocli.CommandLine.Model.CommandSpec;

/**
 * One foreground run of database and server, from the checks to the clean stop; the verbs differ in
 * what they do between readiness and stop.
 */
final class Session {
  private final Console console;
  private final boolean demo;
  private final ServerSettings settings;
  private final Optional<CertificateFile> certificate;
  private final Home home;
  private final Supervisor supervisor;
  private final CommandSpec command;
  private final LibertyServer server;
  private final Optional<EmbeddedDatabase> database;
  private final SetupCode setupCode = SetupCode.make(Instant.now());

  private Session(Console console, ServerOptions options, boolean demo) {
    this.console = console;
    this.demo = demo;
    this.settings = options.settings(demo);
    this.certificate = options.certificate.read();
    Installation installation = Installation.current();
    Path folder = demo ? options.home.demoHome() : options.home.home();
    new Prerequisites().requireDisk(folder);
    this.home = Home.open(folder);
    this.command = options.command;
    this.database =
        options.embedded()
            ? Optional.of(
                new EmbeddedDatabase(installation.databasePrograms(), home, options.databasePort()))
            : Optional.empty();
    this.server = new LibertyServer(installation, home);
    this.supervisor = new Supervisor(database, server, console);
  }

  /** Checks, starts and waits until the application answers. */
  static Session start(Console console, ServerOptions options, boolean demo) {
    Session session = new Session(console, options, demo);
    HomeLock lock = HomeLock.take(session.home);
    CommandLog.into(session.home);
    session.home.requireUse(demo);
    session.home.requireDatabase(session.databaseLocation());
    options.anchors.remember(session.home);
    new SignOnFile(session.home).read(); // before anything is claimed or started
    Runtime.getRuntime().addShutdownHook(new Thread(() -> session.stop(lock), "stop"));
    session.bringUp();
    return session;
  }

  private void bringUp() {
    server.stop(); // one that outlived its supervisor would hold the port
    Prerequisites prerequisites = new Prerequisites();
    prerequisites.requireFreePort(settings.listen(), settings.httpsPort());
    if (database.isPresent() && !database.get().isRunning()) {
      prerequisites.requireFreePort("127.0.0.1", settings.database().port());
    }
    console.line(database.isPresent() ? "Starting the database ..." : "Checking the database ...");
    supervisor.startDatabase();
    prepareDatabase();
    CommandRecord.of(new CommandEvents(home, settings.database()), command, this::startServer);
  }

  private int startServer() {
    console.line("Starting the server ...");
    certificate.ifPresent(new KeyStores(home)::importTls);
    server.configure(settings, setupCode).ifPresent(console::line);
    supervisor.startServer();
    report(supervisor.awaitAnswer(client()));
    return 0;
  }

  /** Asks everything first: what is claimed and migrated stays so. */
  private void prepareDatabase() {
    String owner = home.secrets().getOrCreate(Secret.DATABASE_OWNER);
    String app = home.secrets().getOrCreate(Secret.DATABASE_APP);
    new DatabaseCheck(settings.database()).run(owner, app);
    new KeysOfDatabase(settings.database(), owner).require(home.keys());
    home.claim(databaseLocation(), demo);
    int steps = new Migrations(settings.database(), owner).run();
    if (steps > 0) {
      console.line("The schema was brought up to date in " + steps + " steps.");
    }
  }

  private String databaseLocation() {
    return database.isPresent() ? Home.EMBEDDED : settings.database().location();
  }

  private void report(Health health) {
    console.line("Fauces answers at " + settings.publicUrl() + "/portal/");
    if (!health.up()) {
      List<String> failing = health.failing();
      console.line("It is not ready yet: " + String.join(", ", failing) + ".");
    }
  }

  /** Prints the first administrator's link as long as there is no account. */
  void offerSetup() {
    if (client().setupIsOpen()) {
      console.line("No account exists yet. Make the first administrator within 24 hours at");
      console.line("  " + settings.publicUrl() + "/portal/setup#" + setupCode.reveal());
    }
  }

  ServerClient client() {
    return new ServerClient(home, settings.localUrl());
  }

  ServerSettings settings() {
    return settings;
  }

  Home home() {
    return home;
  }

  SetupCode setupCode() {
    return setupCode;
  }

  /** Keeps both running until Ctrl-C, {@code fauces stop} or a fault that keeps coming back. */
  void watch() {
    supervisor.watch();
  }

  private void stop(HomeLock lock) {
    console.line("Stopping server and database ...");
    supervisor.stop();
    lock.close();
    console.line("Stopped.");
  }
}
