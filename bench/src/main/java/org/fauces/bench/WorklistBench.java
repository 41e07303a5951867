package org.fauces.bench;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.fauces.bench.measure.Rounds;
import org.fauces.bench.measure.Workload;
import org.fauces.bench.product.Api;
import org.fauces.bench.product.Product;
import org.fauces.bench.product.Staff;
import org.fauces.bench.seed.Clinic;
import org.fauces.bench.seed.WorklistSeed;
import org.fauces.cli.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * How the worklist answers as examinations pile up: the first page and pages from the middle, at
 * three facilities of one database, in turn.
 */
@Command(name = "WorklistBench", mixinStandardHelpOptions = true)
final class WorklistBench implements Callable<Integer> {
  private static final List<Integer> SIZES = List.of(1_000, 100_000, 1_000_000);
  private static final int REQUESTS = 40;
  private static final int PLACES = 20;
  private static final int PAGE = 50;

  @Mixin BenchOptions options;

  private final Console console = Console.standard();

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new WorklistBench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    try (var product = options.start(console)) {
      var staff = product.staff();
      staff.setUp();
      fill(product, staff);
      var workloads = new ArrayList<Workload>();
      for (int size : SIZES) {
        var api = staff.physicianAt(size);
        workloads.add(firstPage(product, api, size));
        workloads.add(middlePages(product, api, size));
      }
      var rounds = new Rounds(product.cpuOfEverything(), workloads);
      var report = rounds.run(options.warmUp, options.rounds);
      report.print(console);
      for (String page : List.of("first page", "middle page")) {
        report.printRatio(console, name(page, 100_000), name(page, 1_000));
        report.printRatio(console, name(page, 1_000_000), name(page, 1_000));
      }
    }
    return 0;
  }

  private void fill(Product product, Staff staff) throws Exception {
    boolean written = false;
    try (var seed = new WorklistSeed(product)) {
      for (int size : SIZES) {
        long start = System.nanoTime();
        var clinic = new Clinic(staff.facilityId(size), staff.physicianId(), size);
        if (seed.fill(clinic)) {
          written = true;
          long seconds = (System.nanoTime() - start) / 1_000_000_000;
          console.line("Wrote " + size + " simulated examinations in " + seconds + " s.");
        }
      }
      if (written) {
        seed.analyse();
      }
    }
  }

  private Workload firstPage(Product product, Api api, int size) {
    return new Workload(
        name("first page", size),
        product.cpu(),
        options.operations(REQUESTS),
        api::refresh,
        () -> page(api, "/examinations?limit=" + PAGE));
  }

  private Workload middlePages(Product product, Api api, int size) {
    var paths = middle(api, size);
    var turn = new AtomicInteger();
    return new Workload(
        name("middle page", size),
        product.cpu(),
        options.operations(REQUESTS),
        api::refresh,
        () -> page(api, paths.get(turn.getAndIncrement() % paths.size())));
  }

  /** Pages spread over the middle third, so that not only one of them stays in memory. */
  private static List<String> middle(Api api, int size) {
    var rows = page(api, "/examinations?limit=" + PAGE).getJsonArray("items");
    var newest = Instant.parse(rows.getJsonObject(0).getString("openedAt"));
    var paths = new ArrayList<String>();
    for (int i = 0; i < PLACES; i++) {
      var to = newest.minus(WorklistSeed.SPACING.multipliedBy(size * (PLACES + i) / (3L * PLACES)));
      var place = page(api, "/examinations?limit=" + PAGE + "&to=" + to).getString("next");
      paths.add("/examinations?limit=" + PAGE + "&after=" + place);
    }
    return paths;
  }

  private static JsonObject page(Api api, String path) {
    var page = api.get(path);
    var rows = page.getJsonArray("items");
    if (rows.size() != PAGE || rows.getJsonObject(0).getString("familyName").isEmpty()) {
      throw new IllegalStateException("A page of " + rows.size() + " rows");
    }
    return page;
  }

  private static String name(String page, int size) {
    return page + " of " + size;
  }
}
