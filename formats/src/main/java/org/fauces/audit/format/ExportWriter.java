package org.fauces.audit.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes a trail as JSON lines while it is read. The last line tells how many went before it. */
public final class ExportWriter implements TrailVisitor {
  private final Writer out;
  private long lines;

  private ExportWriter(Writer out) {
    this.out = out;
  }

  /** Returns how many lines it wrote; does not close the writer. */
  public static long write(Trail trail, Writer out) throws IOException {
    var writer = new ExportWriter(out);
    try {
      writer.line(ExportLines.text("format", ExportLines.FORMAT));
      trail.read(writer);
      writer.line(ExportLines.text("end", String.valueOf(writer.lines)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return writer.lines;
  }

  @Override
  public void key(String line) {
    line(ExportLines.text("key", line));
  }

  @Override
  public void checkpoint(String line) {
    line(ExportLines.text("checkpoint", line));
  }

  @Override
  public void seal(Seal seal) {
    line(ExportLines.row("seal", seal.row()));
  }

  @Override
  public void member(SealMember member) {
    line(ExportLines.member(member));
  }

  @Override
  public void unsealed(EventRecord event) {
    line(ExportLines.event("unsealed", event));
  }

  @Override
  public void stray(String what) {
    line(ExportLines.text("stray", what));
  }

  private void line(String json) {
    try {
      out.write(json);
      out.write('\n');
      lines++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
