package org.fauces.bench;

import picocli.CommandLine.Option;

/** How often is measured. */
class RoundOptions {
  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Counted rounds (default: ${DEFAULT-VALUE}).")
  int rounds = 7;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Rounds before, which do not count (default: ${DEFAULT-VALUE}).")
  int warmUp = 3;

  @Option(
      names = "--operations",
      paramLabel = "N",
      description = "Operations in a slot; a round has two slots of each workload.")
  Integer operations;

  /** How many operations a slot has, if the command line does not say. */
  int operations(int usual) {
    return operations == null ? usual : operations;
  }
}
