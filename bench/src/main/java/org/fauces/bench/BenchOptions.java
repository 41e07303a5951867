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

  Product start(Console console) {
    return Product.start(console, home, portOffset);
  }
}
