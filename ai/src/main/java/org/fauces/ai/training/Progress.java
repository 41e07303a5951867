package org.fauces.ai.training;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Shows how far a training is. On a terminal one line is drawn again and again; elsewhere a plain
 * line appears for each tenth of a part.
 */
public final class Progress {
  private static final int BAR = 24;
  private static final int PLAIN_LINES = 10;
  private static final long REDRAW_NANOS = 250_000_000;

  private final Consumer<String> lines;
  private final Consumer<String> drawing;
  private final LongSupplier nanos;
  private String part = "";
  private long startedNanos;
  private long startedAt;
  private long drawnNanos;
  private long tenth;

  private Progress(Consumer<String> lines, Consumer<String> drawing, LongSupplier nanos) {
    this.lines = lines;
    this.drawing = drawing;
    this.nanos = nanos;
  }

  /** Plain lines. */
  public static Progress plain(Consumer<String> lines) {
    return new Progress(lines, null, System::nanoTime);
  }

  /**
   * A bar that is drawn over itself.
   *
   * @param lines takes whole lines
   * @param drawing takes what is drawn, without a line's end
   */
  public static Progress drawn(Consumer<String> lines, Consumer<String> drawing) {
    return new Progress(lines, drawing, System::nanoTime);
  }

  /** With a clock of the caller's. */
  static Progress with(Consumer<String> lines, Consumer<String> drawing, LongSupplier nanos) {
    return new Progress(lines, drawing, nanos);
  }

  /** Something worth a line of its own. */
  public void line(String text) {
    if (drawing != null && !part.isEmpty()) {
      drawing.accept("\r" + " ".repeat(79) + "\r");
    }
    lines.accept(text);
  }

  /**
   * So much of a part is done.
   *
   * @param name of the part; another name begins another part
   * @param detail shown behind, for instance the loss; may be empty
   */
  void at(String name, long done, long total, String detail) {
    long now = nanos.getAsLong();
    if (!name.equals(part)) {
      begin(name, done, now);
    }
    String text = text(done, total, now, detail);
    if (drawing == null) {
      plain(text, done, total);
    } else if (done >= total) {
      line(text);
      part = "";
    } else if (now - drawnNanos >= REDRAW_NANOS) {
      drawing.accept("\r" + String.format("%-79s", text));
      drawnNanos = now;
    }
  }

  private void begin(String name, long done, long now) {
    part = name;
    startedNanos = now;
    startedAt = done;
    drawnNanos = now - REDRAW_NANOS;
    tenth = -1;
  }

  private void plain(String text, long done, long total) {
    long reached = done * PLAIN_LINES / Math.max(1, total);
    if (reached > tenth) {
      tenth = reached;
      lines.accept(text);
    }
  }

  private String text(long done, long total, long now, String detail) {
    double share = total == 0 ? 1 : Math.min(1, (double) done / total);
    int full = (int) Math.round(share * BAR);
    String bar = drawing == null ? "" : "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] ";
    String rest = detail.isEmpty() ? "" : ", " + detail;
    return String.format(
        Locale.ROOT,
        "%s: %s%d of %d%s%s",
        part,
        bar,
        done,
        total,
        remaining(done, total, now),
        rest);
  }

  private String remaining(long done, long total, long now) {
    if (done <= startedAt || done >= total) {
      return "";
    }
    double each = (now - startedNanos) / 1e9 / (done - startedAt);
    var left = Duration.ofSeconds(Math.round(each * (total - done)));
    return String.format(
        ", %d:%02d:%02d left", left.toHours(), left.toMinutesPart(), left.toSecondsPart());
  }
}
