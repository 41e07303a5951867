package org.fauces.cli.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.Console;
import org.fauces.cli.database.EmbeddedDatabase;
import org.fauces.cli.process.Child;
import org.fauces.cli.process.Pause;
import org.fauces.cli.server.LibertyServer;
import org.fauces.cli.server.ServerClient;
import org.fauces.cli.server.ServerClient.Health;

/**
 * Keeps server and embedded database running until told to stop. The database starts first and
 * stops last; either that dies is started again, within a budget.
 */
public final class Supervisor {
  private static final Duration START_PATIENCE = Duration.ofMinutes(10);

  /** How long an application that answers may still say it is not ready. */
  private static final Duration UNREADY_PATIENCE = Duration.ofSeconds(20);

  private static final Duration PROBE_PAUSE = Duration.ofSeconds(1);

  private final Optional<EmbeddedDatabase> database;
  private final LibertyServer server;
  private final Console console;
  private final RestartBudget budget = new RestartBudget(5, Duration.ofMinutes(10));
  private final Object lifecycle = new Object();
  private Optional<Child> databaseChild = Optional.empty();
  private Child serverChild;
  private volatile boolean stopping;

  /**
   * @param database the embedded one, if this home has it
   */
  public Supervisor(Optional<EmbeddedDatabase> database, LibertyServer server, Console console) {
    this.database = database;
    this.server = server;
    this.console = console;
  }

  public void startDatabase() {
    synchronized (lifecycle) {
      requireRunning();
      databaseChild = database.map(EmbeddedDatabase::start);
    }
  }

  public void startServer() {
    synchronized (lifecycle) {
      requireRunning();
      serverChild = server.start();
    }
  }

  /** Waits until the application answers; returns its health then, ready or not. */
  public Health awaitAnswer(ServerClient client) {
    Instant deadline = Instant.now().plus(START_PATIENCE);
    Instant unreadySince = Instant.MAX;
    while (true) {
      Optional<Health> ready = client.health("ready");
      if (ready.filter(Health::up).isPresent()) {
        return ready.get();
      }
      boolean started = client.health("started").filter(Health::up).isPresent();
      if (!started) {
        unreadySince = Instant.MAX;
      } else if (unreadySince.equals(Instant.MAX)) {
        unreadySince = Instant.now();
      } else if (ready.isPresent() && unreadySince.plus(UNREADY_PATIENCE).isBefore(Instant.now())) {
        return ready.get();
      }
      refuseDeadServer(deadline);
      Pause.of(PROBE_PAUSE);
    }
  }

  private void refuseDeadServer(Instant deadline) {
    if (!serverChild.isAlive() || Instant.now().isAfter(deadline)) {
      throw new CommandFailure("The server did not start; see " + server.consoleLog() + ".");
    }
    if (server.applicationFailed()) {
      throw new CommandFailure(
          "The server could not start the application; see " + server.consoleLog() + ".");
    }
  }

  /**
   * Watches both processes; returns when they are being stopped and fails when the restart budget
   * is spent.
   */
  public void watch() {
    while (true) {
      CompletableFuture<?> serverExit = serverChild.onExit();
      CompletableFuture<?> databaseExit =
          databaseChild.<CompletableFuture<?>>map(Child::onExit).orElseGet(CompletableFuture::new);
      CompletableFuture.anyOf(serverExit, databaseExit).join();
      synchronized (lifecycle) {
        if (stopping) {
          return;
        }
        restart();
      }
    }
  }

  private void restart() {
    boolean databaseDied = databaseChild.filter(child -> !child.isAlive()).isPresent();
    String part = databaseDied ? "database" : "server";
    if (!budget.spend(Instant.now())) {
      throw new CommandFailure("The " + part + " keeps dying; it is not started again.");
    }
    console.line("The " + part + " ended unexpectedly and is started again.");
    if (databaseDied) {
      databaseChild = database.map(EmbeddedDatabase::start);
    } else {
      serverChild = server.start();
    }
  }

  /** Stops both in order. Safe to call from the shutdown hook and more than once. */
  public void stop() {
    stopping = true;
    synchronized (lifecycle) {
      server.stop();
      database.ifPresent(EmbeddedDatabase::stop);
    }
  }

  private void requireRunning() {
    if (stopping) {
      throw new CommandFailure("Stopped before it had started.");
    }
  }
}
