package org.fauces.it.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.JavascriptExecutor;

/** What axe-core holds against the page that is open: the findings that keep people out. */
final class Axe {
  private static final String SCRIPT = script();

  /** Its one argument is how the answer comes back. */
  private static final String RUN =
      """
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const answer = arguments[arguments.length - 1];
      axe.run(document, { runOnly: { type: "tag", values: tags } }).then(
        (found) => answer(found.violations.map((each) => ({
          id: each.id,
          impact: each.impact,
          where: each.nodes.map((node) => node.target.join(" ")).join(", "),
        }))),
        (failure) => answer([{ id: String(failure), impact: "critical", where: "axe" }]));
      """;

  private Axe() {}

  /** One line for each serious or critical finding. */
  static List<String> violations(JavascriptExecutor page) {
    page.executeScript(SCRIPT);
    @SuppressWarnings("unchecked") // what the script above answers
    var found = (List<Map<String, String>>) page.executeAsyncScript(RUN);
    return found.stream()
        .filter(each -> List.of("serious", "critical").contains(each.get("impact")))
        .map(each -> each.get("id") + " at " + each.get("where"))
        .toList();
  }

  private static String script() {
    try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
