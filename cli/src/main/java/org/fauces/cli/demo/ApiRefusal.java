package org.fauces.cli.demo;

import org.fauces.cli.CommandFailure;

/** The API's refusal of one request, as far as its problem document may be shown. */
final class ApiRefusal extends CommandFailure {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;

  ApiRefusal(String what, int status, String title, String type) {
    super("The server refused %s: %d %s %s".formatted(what, status, title, type).strip());
    this.status = status;
    this.type = type;
  }

  /** Whether it is the problem of that name. */
  boolean isOf(String slug) {
    return type.endsWith(slug);
  }

  int status() {
    return status;
  }
}
