package org.fauces.it.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fauces.it.support.Build;
import org.fauces.it.support.Folders;
import org.junit.jupiter.api.Test;

/** Every setting that the code reads is explained to the operator, and nothing else is. */
class SettingsTest {
  private static final int AT_LEAST = 30;
  private static final List<String> MODULES =
      List.of("model", "formats", "ai", "ejb", "web/api", "web/portal");

  /** As a field is given it; a name by a constant would be missed, so that none is allowed. */
  private static final Pattern READ = Pattern.compile("@ConfigProperty\\(\\s*name = ([^,)]+)");

  private static final Pattern LITERAL = Pattern.compile("\"(fauces(\\.[a-z0-9-]+)+)\"");
  private static final Pattern EXPLAINED = Pattern.compile("`(fauces(\\.[a-z0-9-]+)+)`");
  private static final Path PAGE = Build.root().resolve("docs/settings.md");

  @Test
  void whatIsReadIsExplainedOnOnePage() {
    var read = read();
    assertThat(read).hasSizeGreaterThan(AT_LEAST);
    assertThat(found(Stream.of(PAGE))).isEqualTo(read);
  }

  @Test
  void noOtherPageNamesASettingThatIsNotRead() {
    var pages =
        Stream.concat(
            Stream.of(Build.root().resolve("README.md")), files("docs", isNamed(".md")).stream());
    assertThat(read()).containsAll(found(pages));
  }

  private static TreeSet<String> read() {
    var names = new TreeSet<String>();
    for (var module : MODULES) {
      for (var file : files(module + "/src/main", isNamed(".java"))) {
        READ.matcher(text(file))
            .results()
            .map(found -> found.group(1).strip())
            .forEach(name -> names.add(literal(file, name)));
      }
    }
    return names;
  }

  private static String literal(Path file, String name) {
    var literal = LITERAL.matcher(name);
    assertThat(literal.matches()).as("%s reads %s", file, name).isTrue();
    return literal.group(1);
  }

  private static TreeSet<String> found(Stream<Path> pages) {
    var names = new TreeSet<String>();
    pages
        .flatMap(page -> EXPLAINED.matcher(text(page)).results())
        .forEach(found -> names.add(found.group(1)));
    return names;
  }

  private static Predicate<Path> isNamed(String ending) {
    return file -> file.toString().endsWith(ending);
  }

  private static List<Path> files(String folder, Predicate<Path> chosen) {
    return Folders.files(Build.root().resolve(folder)).stream().filter(chosen).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
