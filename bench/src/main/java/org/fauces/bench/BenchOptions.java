package org.fauces.bench;

import java.nio.file.Path;
import org.fauces.bench.product.Product;
import org.fauces.cli.Console;
import picocli.CommandLine.Option;

/** What every benchmark of the running product can be told. */
class BenchOptions extends RoundOptions {
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

  Product start(Console console) {
    return Product.start(console, home, portOffset);
  }
}
