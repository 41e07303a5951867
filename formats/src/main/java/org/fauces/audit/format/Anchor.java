package org.fauces.audit.format;

import java.util.List;

/**
 * Checkpoints as they were kept outside of the database, oldest first.
 *
 * @param name for a person, such as the file's path
 * @param lines what was kept; empty when nothing was yet
 */
public record Anchor(String name, List<String> lines) {
  public Anchor {
    lines = List.copyOf(lines);
  }
}
