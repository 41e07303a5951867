package org.fauces.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.fauces.cli.home.Home;

/** Where this command's own log goes: into the home once there is one, never to the terminal. */
final class CommandLog {
  private static final int FILE_BYTES = 5 << 20;
  private static final int FILES = 3;

  /** The migration tool's running commentary is for its developers. Held, or its level is lost. */
  private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

  private static final Logger ROOT = Logger.getLogger("");

  private CommandLog() {}

  /** Silences the default handler, which would write to the terminal. */
  static void quiet() {
    for (Handler handler : ROOT.getHandlers()) {
      ROOT.removeHandler(handler);
    }
    MIGRATIONS.setLevel(Level.WARNING);
  }

  static void into(Home home) {
    try {
      FileHandler file =
          new FileHandler(home.logs().resolve("command.log").toString(), FILE_BYTES, FILES, true);
      file.setFormatter(new SimpleFormatter());
      ROOT.addHandler(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
