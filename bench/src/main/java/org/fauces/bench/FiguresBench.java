package org.fauces.bench;

import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.fauces.bench.measure.Rounds;
import org.fauces.bench.measure.RunningPlan;
import org.fauces.bench.measure.Workload;
import org.fauces.bench.product.Api;
import org.fauces.bench.product.Product;
import org.fauces.bench.seed.Clinic;
import org.fauces.bench.seed.FiguresSeed;
import org.fauces.bench.seed.WorklistSeed;
import org.fauces.cli.Console;
import org.fauces.cli.database.DatabaseAddress;
import org.fauces.cli.database.SetupSql;
import org.fauces.cli.home.Secret;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * How the running figures answer over 100,000 examinations of one facility, and by which plans some
 * days of them are found: a table that is read from end to end then fails the benchmark.
 */
@Command(name = "FiguresBench", mixinStandardHelpOptions = true)
final class FiguresBench implements Callable<Integer> {
  private static final int SIZE = 100_000;
  private static final int REQUESTS = 3;

  /** Of the seventy that the examinations span: of all of them a scan is the best plan. */
  private static final int DAYS = 4;

  private static final String CONCORDANCE = "/figures/concordance?disease=influenza";
  private static final String IMAGEABILITY = "/figures/imageability";

  @Mixin BenchOptions options;

  private final Console console = Console.standard();

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new FiguresBench()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    try (var product = options.start(console)) {
      var staff = product.staff();
      staff.setUp();
      fill(product, new Clinic(staff.facilityId(SIZE), staff.physicianId(), SIZE));
      var api = staff.physicianAt(SIZE);
      var workloads =
          List.of(
              workload(product, api, "concordance", CONCORDANCE),
              workload(product, api, "concordance by month", CONCORDANCE + "&by=MONTH"),
              workload(product, api, "imageability", IMAGEABILITY));
      boolean isIndexed = plans(product, api);
      var rounds = new Rounds(product.cpuOfEverything(), workloads);
      rounds.run(options.warmUp, options.rounds).print(console);
      return isIndexed ? 0 : 1;
    }
  }

  private void fill(Product product, Clinic clinic) throws Exception {
    try (var examinations = new WorklistSeed(product);
        var figures = new FiguresSeed(product)) {
      if (examinations.fill(clinic)) {
        examinations.analyse();
      }
      if (figures.fill(clinic)) {
        console.line("Wrote " + SIZE + " simulated examinations with tests and photos.");
      }
    }
  }

  private boolean plans(Product product, Api api) throws Exception {
    try (var database =
        DriverManager.getConnection(
            product.database().jdbcUrl(DatabaseAddress.MAIN),
            SetupSql.APP,
            product.home().secrets().getOrCreate(Secret.DATABASE_APP))) {
      var plans = new RunningPlan(database);
      var days = "from=" + LocalDate.now().minusDays(DAYS) + "&to=" + LocalDate.now();
      return isIndexed("confirmatory_test", plans, () -> api.get(CONCORDANCE + "&by=MODEL&" + days))
          & isIndexed("photo p", plans, () -> api.get(IMAGEABILITY + "?" + days))
          & isIndexed("photo_assessment", plans, () -> api.get(IMAGEABILITY + "?" + days));
    }
  }

  private boolean isIndexed(String table, RunningPlan plans, Callable<?> request) throws Exception {
    var steps = plans.of(table, request);
    console.line("Plan of the statement on " + table + ":");
    steps.forEach(step -> console.line("  " + step));
    return steps.stream().noneMatch(RunningPlan.Step::isScan);
  }

  private Workload workload(Product product, Api api, String name, String path) {
    return new Workload(
        name, product.cpu(), options.operations(REQUESTS), api::refresh, () -> answered(api, path));
  }

  private static Object answered(Api api, String path) {
    var total = api.get(path).getJsonObject("total");
    if (total.getBoolean("tooFew")) {
      throw new IllegalStateException("Figures of nothing");
    }
    return total;
  }
}
