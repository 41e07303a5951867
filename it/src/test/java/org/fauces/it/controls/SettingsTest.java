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

  /** As a field is given it: a text or a class's constant. */
  private static final Pattern READ = Pattern.compile("@ConfigProperty\\(\\s*name = ([^,)]+)");

  /** A family whose names are read below one beginning. */
  private static final Pattern FAMILY = Pattern.compile("PREFIX = \"(fauces(\\.[a-z0-9-]+)+\\.)\"");

  private static final Pattern LITERAL = Pattern.compile("\"(fauces(\\.[a-z0-9-]+)+)\"");
  private static final Pattern EXPLAINED = Pattern.compile("`(fauces(\\.[a-z0-9-]+)+(\\.\\*)?)`");
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
    var read = read();
    assertThat(found(pages)).allMatch(name -> read.contains(name) || read.contains(family(name)));
  }

  private static TreeSet<String> read() {
    var names = new TreeSet<String>();
    for (var file : sources()) {
      var text = text(file);
      READ.matcher(text).results().forEach(found -> names.add(name(found.group(1).strip())));
      FAMILY.matcher(text).results().forEach(found -> names.add(found.group(1) + "*"));
    }
    return names;
  }

  private static List<Path> sources() {
    return MODULES.stream()
        .flatMap(module -> files(module + "/src/main", isNamed(".java")).stream())
        .toList();
  }

  private static String name(String given) {
    var literal = LITERAL.matcher(given);
    if (literal.matches()) {
      return literal.group(1);
    }
    var words = given.split("\\.");
    var constant = Pattern.compile(" " + words[words.length - 1] + " =\\s+" + LITERAL.pattern());
    return sources().stream()
        .filter(isNamed("/" + words[0] + ".java"))
        .flatMap(file -> constant.matcher(text(file)).results())
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody knows which setting " + given + " is"));
  }

  /** Such as {@code fauces.sign-on.*} for {@code fauces.sign-on.issuer}. */
  private static String family(String name) {
    return name.replaceFirst("(fauces\\.[a-z-]+\\.).*", "$1*");
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
