package org.fauces.cli.demo;

import org.fauces.cli.CommandFailure;

/** The API's refusal of one request, as far as its problem document may be shown. */
final class ApiRefusal extends CommandFailure {
  private static final long serialVersionUID = 1L;

  private final int status;

  ApiRefusal(String what, int status, String title, String type) {
    super("The server refused %s: %d %s %s".formatted(what, status, title, type).strip());
    this.status = status;
  }

  int status() {
    return status;
  }
}
