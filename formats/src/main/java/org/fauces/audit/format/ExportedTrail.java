package org.fauces.audit.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.fauces.shared.format.JsonRejected;
import org.fauces.shared.format.StrictJson;

/** Reads an export. It is damaged unless every line is as the writer would write it. */
public final class ExportedTrail implements Trail {
  private static final String END = "{\"end\"";
  private static final int MAX_LINE = 16 * 1024 * 1024;
  private static final Set<String> ENTITIES = Set.of("entities");
  private static final Set<String> EVENT_AND_ENTITIES = Set.of("event", "entities");

  private final Path file;

  public ExportedTrail(Path file) {
    this.file = file;
  }

  @Override
  public void read(TrailVisitor visitor) {
    try (var in = new BufferedReader(open())) {
      read(in, visitor);
    } catch (CharacterCodingException e) {
      throw new TrailDamaged("export", "It is not written in UTF-8.");
    } catch (IOException e) {
      throw new TrailUnreadable("The export " + file + " cannot be read.", e);
    }
  }

  private Reader open() throws IOException {
    var decoder = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    return new InputStreamReader(Files.newInputStream(file), decoder);
  }

  private static void read(BufferedReader in, TrailVisitor visitor) throws IOException {
    if (!ExportLines.text("format", ExportLines.FORMAT).equals(in.readLine())) {
      throw new TrailDamaged("export line 1", "It is no export of this version.");
    }
    long number = 1;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (isEnd(line, number)) {
        if (in.readLine() != null) {
          throw new TrailDamaged("export line " + (number + 1), "It stands behind the end.");
        }
        return;
      }
      pass(line, number, visitor);
    }
    throw new TrailDamaged("export", "Its end is missing: it was cut off or lines were taken out.");
  }

  private static boolean isEnd(String line, long number) {
    return line.startsWith(END) && line.equals(ExportLines.text("end", String.valueOf(number - 1)));
  }

  private static void pass(String line, long number, TrailVisitor visitor) {
    try {
      pass(StrictJson.readObject(line.getBytes(UTF_8), MAX_LINE), visitor);
    } catch (JsonRejected | IllegalArgumentException e) {
      // without the cause, which may quote the line
      throw new TrailDamaged("export line " + number, "It is not a line of an export.");
    }
  }

  private static void pass(JsonObject line, TrailVisitor visitor) {
    var names = line.keySet();
    var kind = names.isEmpty() ? "" : names.iterator().next();
    require(names, kind);
    switch (kind) {
      case "key" -> visitor.key(ExportLines.text(line.get(kind)));
      case "checkpoint" -> visitor.checkpoint(ExportLines.text(line.get(kind)));
      case "seal" -> visitor.seal(new Seal(ExportLines.row(line.get(kind))));
      case "member" -> visitor.member(ExportLines.member(line));
      case "unsealed" -> visitor.unsealed(ExportLines.event(line.get(kind), line.get("entities")));
      case "stray" -> visitor.stray(ExportLines.text(line.get(kind)));
      default -> throw new IllegalArgumentException("unknown kind");
    }
  }

  /** Nothing beside what the kind of line has. */
  private static void require(Set<String> names, String kind) {
    var others = names.stream().filter(name -> !name.equals(kind)).collect(toSet());
    boolean fits =
        switch (kind) {
          case "member" -> others.isEmpty() || others.equals(EVENT_AND_ENTITIES);
          case "unsealed" -> others.equals(ENTITIES);
          default -> others.isEmpty();
        };
    if (!fits) {
      throw new IllegalArgumentException("unknown key");
    }
  }
}
