package org.fauces.permission.domain;

/** A method of HTTP and a path below the root of its application; {@code /*} ends a prefix. */
public record Address(String verb, String path) {
  private static final String PREFIX = "/*";

  boolean matches(String askedPath) {
    return path.endsWith(PREFIX)
        ? askedPath.startsWith(path.substring(0, path.length() - 1))
        : path.equals(askedPath);
  }

  @Override
  public String toString() {
    return verb + " " + path;
  }
}
