package org.fauces.bench.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.fauces.bench.measure.ProcessCpu;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.Console;
import org.fauces.cli.database.DatabaseAddress;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.PrivateFiles;
import org.fauces.cli.process.ProcessRecord;
import org.fauces.cli.server.ServerClient;
import org.fauces.cli.server.ServerSettings;

/** One product, started like an operator starts it and stopped with the benchmark. */
public final class Product implements AutoCloseable {
  private static final int HTTPS_PORT = 9443;
  private static final int DATABASE_PORT = 9306;
  private static final int STOP_PATIENCE_MINUTES = 2;
  private static final Pattern SETUP_LINK = Pattern.compile("/portal/setup#(\\S+)");
  private static final String READY = "Ctrl-C stops it.";

  private final Optional<Process> command;
  private final Home home;
  private final DatabaseAddress database;
  private final ServerClient server;
  private final String setupCode;

  private Product(Process command, String setupCode, Path folder, int portOffset) {
    this.command = Optional.ofNullable(command);
    this.setupCode = setupCode;
    this.home = Home.open(folder);
    this.database = DatabaseAddress.embedded(DATABASE_PORT + portOffset);
    var settings = new ServerSettings("127.0.0.1", "localhost", HTTPS_PORT + portOffset, database);
    this.server = new ServerClient(home, settings.localUrl());
  }

  /**
   * Starts database and server on a home and waits until they answer; a product that an earlier
   * benchmark set up and that runs already is used and left running.
   */
  public static Product start(Console console, Path home, int portOffset) {
    if (isRunning(home)) {
      console.line("Using the product that runs on " + home + ".");
      return new Product(null, null, home, portOffset);
    }
    console.line("Starting the product on " + home + " ...");
    var launcher = Path.of(System.getProperty("fauces.install"), "fauces");
    var arguments =
        List.of(
            launcher.toString(),
            "run",
            "--home=" + home.toAbsolutePath(),
            "--port-offset=" + portOffset);
    try {
      var command = new ProcessBuilder(arguments).redirectErrorStream(true).start();
      return new Product(command, awaitReadiness(command), home, portOffset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRunning(Path home) {
    return new ProcessRecord(home.resolve("run").resolve("server.pid")).find().isPresent();
  }

  /** The one-time code, or null when the home is set up already. */
  private static String awaitReadiness(Process command) {
    // a separate shutdown hook, so that Ctrl-C on the benchmark leaves nothing running
    Runtime.getRuntime().addShutdownHook(new Thread(command::destroy));
    var said = new StringBuilder();
    String code = null;
    try {
      BufferedReader output = command.inputReader();
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        var link = SETUP_LINK.matcher(line);
        if (link.find()) {
          code = link.group(1);
        } else {
          said.append(line).append('\n');
        }
        if (line.equals(READY)) {
          return code;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new CommandFailure("The product did not start:\n" + said);
  }

  public Home home() {
    return home;
  }

  public DatabaseAddress database() {
    return database;
  }

  /** The staff of this home; made on first use. */
  public Staff staff() {
    return new Staff(server, home, setupCode);
  }

  /** CPU time of server and database together. */
  public ProcessCpu cpu() {
    return new ProcessCpu(List.of(pid("server.pid"), pid("database.pid")), List.of());
  }

  /** CPU time of the database alone. */
  public ProcessCpu databaseCpu() {
    return new ProcessCpu(List.of(pid("database.pid")), List.of());
  }

  /** The server's process. */
  public long serverPid() {
    return pid("server.pid");
  }

  /** CPU time of server, database and this benchmark. */
  public ProcessCpu cpuOfEverything() {
    long own = ProcessHandle.current().pid();
    return new ProcessCpu(List.of(pid("server.pid"), pid("database.pid")), List.of(own));
  }

  private long pid(String record) {
    var file = home.run().resolve(record);
    if (!Files.exists(file)) {
      throw new CommandFailure("The product is not running.");
    }
    return Long.parseLong(PrivateFiles.read(file).split(" ")[0]);
  }

  @Override
  public void close() {
    command.ifPresent(Product::stop);
  }

  private static void stop(Process command) {
    command.destroy();
    try {
      if (!command.waitFor(STOP_PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        throw new CommandFailure("The product does not stop; see its home.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
