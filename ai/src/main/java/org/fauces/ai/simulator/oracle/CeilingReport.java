package org.fauces.ai.simulator.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Ceilings of a simulated cohort.
 *
 * @param cohort which parameters
 * @param seed of the patients
 * @param patients how many
 * @param acceptedPhotos share of the photos that an ideal gate accepts
 * @param meanView mean of visible wall times sharpness of those, 0 to 1
 * @param tables of ceilings
 */
public record CeilingReport(
    String cohort,
    long seed,
    int patients,
    double acceptedPhotos,
    double meanView,
    List<Table> tables) {
  /**
   * Above this hard image ceiling for influenza, the simulated throats are easier than real ones.
   */
  public static final double TOO_EASY = 0.91;

  private static final double NORMAL_95 = 1.96;

  public CeilingReport {
    tables = List.copyOf(tables);
  }

  /**
   * Ceilings to compare.
   *
   * @param title what varies
   * @param rows one per kind of evidence or group of patients
   */
  public record Table(String title, List<Row> rows) {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /**
   * The ceiling of some evidence on some patients.
   *
   * @param evidence what was looked at, and on whom
   * @param influenza against all others
   * @param covid19 against all others
   */
  public record Row(String evidence, Figure influenza, Figure covid19) {}

  /**
   * How well a disease can be told. What does not apply is NaN.
   *
   * @param auroc area under the ROC curve
   * @param standardError of the area (DeLong)
   * @param calibrationError of the oracle's own probabilities, ten bins
   */
  public record Figure(double auroc, double standardError, double calibrationError) {}

  /** Influenza's hard ceiling of the photos alone. */
  public Figure hardImage() {
    return row(Ceilings.HARD_IMAGE).influenza();
  }

  /** Whether the simulated throats are easier than published difficulty allows, beyond chance. */
  public boolean tooEasy() {
    return hardImage().auroc() - NORMAL_95 * hardImage().standardError() > TOO_EASY;
  }

  /** The first row about some evidence. */
  public Row row(String evidence) {
    return tables.stream()
        .flatMap(table -> table.rows().stream())
        .filter(row -> row.evidence().equals(evidence))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No ceiling of that name: " + evidence));
  }

  /** Tables in Markdown. */
  public String markdown() {
    var lines = new ArrayList<String>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d simulated patients, %s cohort, seed %d; %.1f %% of the photos accepted, mean view"
                + " %.2f.",
            patients,
            cohort,
            seed,
            100 * acceptedPhotos,
            meanView));
    for (Table table : tables) {
      lines.add("");
      lines.add("| simulated: " + table.title() + " | influenza | error | COVID-19 | error |");
      lines.add("|---|---|---|---|---|");
      table.rows().forEach(row -> lines.add(markdown(row)));
    }
    return String.join("\n", lines);
  }

  private static String markdown(Row row) {
    return "| " + row.evidence() + cells(row.influenza()) + cells(row.covid19()) + " |";
  }

  private static String cells(Figure figure) {
    String area =
        Double.isNaN(figure.auroc())
            ? ""
            : String.format(
                Locale.ROOT, "%.3f ± %.3f", figure.auroc(), NORMAL_95 * figure.standardError());
    String error =
        Double.isNaN(figure.calibrationError())
            ? ""
            : String.format(Locale.ROOT, "%.4f", figure.calibrationError());
    return " | " + area + " | " + error;
  }
}
