package org.fauces.it.controls;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * Finds orphans: a control without code, test or document, and a test that claims a control which
 * is not listed.
 */
class ControlsTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern ID = Pattern.compile("NSG-[0-9A-Z.]+-[0-9]{2}");

  /** At the beginning of a line: one in a comment is none. */
  private static final Pattern TAG =
      Pattern.compile("^\\s*@Tag\\(\"(NSG-[^\"]+)\"\\)", Pattern.MULTILINE);

  private final List<Map<String, Object>> controls = read();

  @Test
  void everyControlIsListedOnceUnderAValidId() {
    assertThat(controls).hasSizeGreaterThan(5);
    assertThat(controls)
        .extracting(control -> (String) control.get("id"))
        .doesNotHaveDuplicates()
        .allMatch(id -> ID.matcher(id).matches());
  }

  @Test
  void everyControlHasAGoalCodeTestsAndDocuments() {
    for (Map<String, Object> control : controls) {
      assertThat(control).containsOnlyKeys("id", "goal", "code", "tests", "documents");
      assertThat((String) control.get("goal")).isNotBlank();
      for (String part : List.of("code", "tests", "documents")) {
        assertThat(paths(control, part))
            .as("%s of %s", part, control.get("id"))
            .isNotEmpty()
            .allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
      }
    }
  }

  @Test
  void everyNamedTestIsTaggedWithTheControl() {
    for (Map<String, Object> control : controls) {
      for (String test : paths(control, "tests")) {
        assertThat(tagsOf(ROOT.resolve(test))).as(test).contains((String) control.get("id"));
      }
    }
  }

  @Test
  void everyTaggedTestIsNamedByItsControl() throws IOException {
    for (Path test : testSources()) {
      for (String id : tagsOf(test)) {
        assertThat(testsOf(id)).as(id).contains(ROOT.relativize(test).toString());
      }
    }
  }

  @Test
  void aTestWithoutTheTagOrWithOneInACommentAloneIsNone(@TempDir Path folder) throws IOException {
    var source = folder.resolve("SomeTest.java");
    Files.writeString(source, "// @Tag(\"NSG-2.6-09\")\n  @Tag(\"NSG-2.6-10\")\nclass SomeTest {}");

    assertThat(tagsOf(source)).containsExactly("NSG-2.6-10");
  }

  private Set<String> testsOf(String id) {
    return controls.stream()
        .filter(control -> id.equals(control.get("id")))
        .flatMap(control -> paths(control, "tests").stream())
        .collect(toSet());
  }

  private static List<Path> testSources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().matches(".*/src/test/java/.*\\.java")).toList();
    }
  }

  private static Set<String> tagsOf(Path source) {
    try {
      var tags = new HashSet<String>();
      var matcher = TAG.matcher(Files.readString(source));
      while (matcher.find()) {
        tags.add(matcher.group(1));
      }
      return tags;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> paths(Map<String, Object> control, String part) {
    return (List<String>) control.get(part);
  }

  private static List<Map<String, Object>> read() {
    try (var in = Files.newInputStream(ROOT.resolve("controls.yaml"))) {
      return new Yaml().load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
