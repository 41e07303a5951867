package org.fauces.cli;

import java.io.PrintStream;

/**
 * The only way to the operator's terminal. What is printed here is never written to a log, which is
 * why one-time codes may pass through it and through nothing else.
 */
public final class Console {
  private final PrintStream out;

  public Console(PrintStream out) {
    this.out = out;
  }

  /** The console of this process. */
  public static Console standard() {
    return new Console(System.out);
  }

  /** Prints one line and flushes, so that a reader behind a pipe sees it at once. */
  public void line(String text) {
    out.println(text);
    out.flush();
  }

  /** Draws without ending the line; for progress on a terminal. */
  public void draw(String text) {
    out.print(text);
    out.flush();
  }
}
