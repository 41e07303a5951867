package org.fauces.identity.service;

import java.util.ArrayList;
import java.util.List;

/** Notes when an attempt is counted and when it is given back. */
final class NotedAttempts extends CodeAttempts {
  final List<String> steps = new ArrayList<>();

  @Override
  public void count() {
    steps.add("counted");
  }

  @Override
  public void giveBack() {
    steps.add("given back");
  }
}
