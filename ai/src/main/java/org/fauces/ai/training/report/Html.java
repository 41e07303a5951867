package org.fauces.ai.training.report;

import java.util.List;
import java.util.Locale;

/** Pieces of a page; every text is escaped here. */
final class Html {
  private final StringBuilder text = new StringBuilder();

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }

  Html heading(int level, String heading) {
    text.append("<h%d>%s</h%d>\n".formatted(level, escaped(heading), level));
    return this;
  }

  Html paragraph(String paragraph) {
    text.append("<p>").append(escaped(paragraph)).append("</p>\n");
    return this;
  }

  /** A figure with its caption; the picture is made here, not text of others. */
  Html figure(String picture, String caption) {
    text.append("<figure>").append(picture);
    text.append("<figcaption>").append(escaped(caption)).append("</figcaption></figure>\n");
    return this;
  }

  Html table(String caption, List<String> head, List<List<String>> rows) {
    text.append("<table><caption>").append(escaped(caption)).append("</caption>\n<thead><tr>");
    head.forEach(cell -> text.append("<th scope=\"col\">").append(escaped(cell)).append("</th>"));
    text.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      text.append("<tr><th scope=\"row\">").append(escaped(row.get(0))).append("</th>");
      row.stream()
          .skip(1)
          .forEach(cell -> text.append("<td>").append(escaped(cell)).append("</td>"));
      text.append("</tr>\n");
    }
    text.append("</tbody></table>\n");
    return this;
  }

  Html begin(String element, String kind) {
    text.append("<%s class=\"%s\">\n".formatted(element, kind));
    return this;
  }

  Html end(String element) {
    text.append("</%s>\n".formatted(element));
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
