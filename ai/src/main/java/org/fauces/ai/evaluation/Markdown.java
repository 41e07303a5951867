package org.fauces.ai.evaluation;

import java.util.Collections;
import java.util.Locale;
import org.fauces.ai.statistics.Interval;
import org.fauces.ai.statistics.PredictiveValue;
import org.fauces.ai.statistics.Proportion;
import org.fauces.ai.statistics.Roc;

/** Text of the model card in the making: paragraphs, tables, figures with their intervals. */
final class Markdown {
  private final StringBuilder text = new StringBuilder();

  Markdown heading(String title) {
    text.append("## ").append(title).append("\n\n");
    return this;
  }

  Markdown paragraph(String paragraph, Object... values) {
    text.append(String.format(Locale.ROOT, paragraph, values).strip()).append("\n\n");
    return this;
  }

  /** Begins a table; rows follow, then {@link #end}. */
  Markdown table(String... columns) {
    row((Object[]) columns);
    text.append("|")
        .append(String.join("", Collections.nCopies(columns.length, "---|")))
        .append("\n");
    return this;
  }

  Markdown row(Object... cells) {
    text.append("|");
    for (Object cell : cells) {
      text.append(' ').append(show(cell)).append(" |");
    }
    text.append("\n");
    return this;
  }

  Markdown end() {
    text.append("\n");
    return this;
  }

  private static String show(Object cell) {
    if (cell instanceof Roc roc) {
      return figure(roc.auroc(), roc.low(), roc.high());
    }
    if (cell instanceof Interval interval) {
      return figure(interval.value(), interval.low(), interval.high());
    }
    if (cell instanceof PredictiveValue value) {
      return figure(value.value(), value.low(), value.high());
    }
    if (cell instanceof Proportion share) {
      return share.of() == 0
          ? "none"
          : figure(share.value(), share.low(), share.high())
              + ", %d of %d".formatted(share.count(), share.of());
    }
    return cell instanceof Double number ? number(number) : cell.toString();
  }

  private static String figure(double value, double low, double high) {
    return low == high
        ? number(value)
        : "%s (%s-%s)".formatted(number(value), number(low), number(high));
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "none" : String.format(Locale.ROOT, "%.3f", value);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
