package org.fauces.bench;

import java.nio.file.Path;
import org.fauces.bench.product.Product;
import org.fauces.cli.Console;
import picocli.CommandLine.Option;

/** What every benchmark can be told. */
class BenchOptions {
  @Option(
      names = "--home",
      required = true,
      paramLabel = "FOLDER",
      description = "A home for benchmarks only; made when missing, used again when there.")
  Path home;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      description = "Added to both ports of the product (default: ${DEFAULT-VALUE}).")
  int portOffset = 500;

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

  Product start(Console console) {
    return Product.start(console, home, portOffset);
  }
}
