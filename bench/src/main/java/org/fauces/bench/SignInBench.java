package org.fauces.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.fauces.bench.measure.Rounds;
import org.fauces.bench.measure.Workload;
import org.fauces.bench.product.Api;
import org.fauces.bench.product.Product;
import org.fauces.bench.seed.GuessCounts;
import org.fauces.cli.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Whether a wrong password takes longer for a name that exists than for one that does not. */
@Command(name = "SignInBench", mixinStandardHelpOptions = true)
final class SignInBench implements Callable<Integer> {
  private static final String KNOWN = "a name that exists";
  private static final String UNKNOWN = "a name that does not";
  private static final int FREE_GUESSES = 4; // what follows waits
  private static final int REFUSED = 401;

  @Mixin BenchOptions options;

  private final Console console = Console.standard();
  private final AtomicInteger strangers = new AtomicInteger();

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new SignInBench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    try (var product = options.start(console);
        var counts = new GuessCounts(product)) {
      var staff = product.staff();
      staff.setUp();
      var nobody = staff.nobody();
      var known = workload(KNOWN, product, counts, () -> guess(nobody, staff.physicianName()));
      var unknown = workload(UNKNOWN, product, counts, () -> guess(nobody, stranger()));
      var report =
          new Rounds(product.cpuOfEverything(), List.of(known, unknown))
              .run(options.warmUp, options.rounds);
      report.print(console);
      report.printRatio(console, KNOWN, UNKNOWN);
    }
    return 0;
  }

  private Workload workload(
      String name, Product product, GuessCounts counts, Callable<?> operation) {
    int operations = Math.min(FREE_GUESSES, options.operations(FREE_GUESSES));
    return new Workload(name, product.cpu(), operations, counts::forget, operation);
  }

  private String stranger() {
    return "stranger-" + strangers.incrementAndGet();
  }

  private static int guess(Api nobody, String name) {
    int status = nobody.status("/sign-in", body(name));
    if (status != REFUSED) {
      throw new IllegalStateException("A wrong password was answered " + status);
    }
    return status;
  }

  private static JsonObject body(String name) {
    return Json.createObjectBuilder()
        .add("signInName", name)
        .add("password", "not the password at all")
        .build();
  }
}
