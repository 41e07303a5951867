package org.fauces.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came back: headers by their names in small letters. */
record WireAnswer(int status, Map<String, List<String>> headers, byte[] body, long millis) {
  Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  String text() {
    return new String(body, UTF_8);
  }

  boolean isProblem() {
    return header("content-type").orElse("").startsWith("application/problem+json");
  }

  /** Whether the server will hang up. */
  boolean isLast() {
    return header("connection").orElse("").equalsIgnoreCase("close");
  }
}
