package org.fauces.ai.simulator.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.InterviewItem;
import org.fauces.ai.simulator.StandardNormal;

/**
 * Likelihood of the symptoms on a Gauss-Hermite grid of systemic and nasal severity. Fever is left
 * out: it depends on the temperature, too.
 */
final class SymptomGrid {
  /** With 15 some log ratios are 0.1 off, with 21 half of that; the AUROC is the same to 0.0002. */
  static final int NODES = 21;

  private static final double ROOT_TWO = Math.sqrt(2);

  private final double[] nodes = new double[NODES];
  private final double[] logWeights = new double[NODES];
  private final List<Table> systemicOnly = new ArrayList<>();
  private final List<Table> both = new ArrayList<>();

  /** Log probability of an item's presence and absence, by condition and node. */
  private record Table(InterviewItem item, double[][] present, double[][] absent) {
    double[][] answered(boolean yes) {
      return yes ? present : absent;
    }
  }

  SymptomGrid() {
    var rule = new GaussIntegratorFactory().hermite(NODES);
    for (int node = 0; node < NODES; node++) {
      nodes[node] = ROOT_TWO * rule.getPoint(node);
      logWeights[node] = Math.log(rule.getWeight(node) / Math.sqrt(Math.PI));
    }
    for (InterviewItem item : InterviewItem.values()) {
      if (item != InterviewItem.FEVER) {
        (item.nasal() == 0 ? systemicOnly : both).add(table(item));
      }
    }
  }

  private Table table(InterviewItem item) {
    int conditions = Condition.values().length;
    int points = item.nasal() == 0 ? NODES : NODES * NODES;
    double explained = item.systemic() * item.systemic() + item.nasal() * item.nasal();
    var table = new Table(item, new double[conditions][points], new double[conditions][points]);
    for (Condition condition : Condition.values()) {
      for (int point = 0; point < points; point++) {
        double known = item.systemic() * nodes[point % NODES];
        if (item.nasal() != 0) {
          known += item.nasal() * nodes[point / NODES];
        }
        double z = (known - item.threshold(condition)) / Math.sqrt(1 - explained);
        table.present[condition.ordinal()][point] = Math.log(StandardNormal.distribution(z));
        table.absent[condition.ordinal()][point] = Math.log(StandardNormal.distribution(-z));
      }
    }
    return table;
  }

  /** Systemic severity at a node. */
  double systemic(int node) {
    return nodes[node];
  }

  /**
   * Log of weight times likelihood of the answers at each node of the systemic severity, the nasal
   * one integrated out.
   */
  double[] bySystemic(Condition condition, Map<String, Double> interview) {
    double[] grid = new double[NODES * NODES];
    for (int point = 0; point < grid.length; point++) {
      grid[point] = logWeights[point / NODES];
    }
    add(both, condition, interview, grid);
    double[] result = new double[NODES];
    double[] nasal = new double[NODES];
    for (int node = 0; node < NODES; node++) {
      for (int n = 0; n < NODES; n++) {
        nasal[n] = grid[n * NODES + node];
      }
      result[node] = logWeights[node] + LogSum.of(nasal);
    }
    add(systemicOnly, condition, interview, result);
    return result;
  }

  private static void add(
      List<Table> tables, Condition condition, Map<String, Double> interview, double[] to) {
    for (Table table : tables) {
      Double answer = interview.get(table.item.code());
      if (answer != null) {
        double[] logs = table.answered(answer > 0)[condition.ordinal()];
        for (int point = 0; point < to.length; point++) {
          to[point] += logs[point];
        }
      }
    }
  }
}
