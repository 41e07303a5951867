package org.fauces.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {
  private static final Pattern KEY =
      Pattern.compile("(?:shared|identity|patient|examination|diagnosis|signon|terms)\\.[\\w.-]*");
  private static final Pattern QUOTED_KEY =
      Pattern.compile("[\"'{](" + KEY.pattern() + "\\w)[\"'}]");

  /** To which a value is added, as the state of an examination. */
  private static final Pattern BEGIN_OF_KEY = Pattern.compile("\\w+\\.(?:[\\w-]+\\.)+");

  @ParameterizedTest
  @CsvSource({
    "shared, 10",
    "identity, 10",
    "patient, 10",
    "examination, 10",
    "diagnosis, 10",
    "signon, 5",
    "terms, 5"
  })
  void bothLanguagesSayTheSameThings(String feature, int fewest) {
    var ja = bundle(feature, Locale.JAPANESE);
    var en = bundle(feature, Locale.ENGLISH);

    assertThat(ja.keySet()).isEqualTo(en.keySet()).hasSizeGreaterThan(fewest);
    assertThat(ja.keySet()).allMatch(key -> key.startsWith(feature + "."));
    assertThat(ja.keySet().stream().filter(key -> ja.getString(key).equals(en.getString(key))))
        .as("words that were not translated")
        .isEmpty();
  }

  @Test
  void everyKeyThatIsUsedHasWords() throws IOException {
    var used = found(QUOTED_KEY, 1);

    assertThat(used).hasSizeGreaterThan(150);
    assertThat(used.stream().filter(key -> !new Words(Locale.JAPANESE).has(key))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"shared", "identity", "patient", "examination", "diagnosis", "signon", "terms"})
  void allWordsAreUsed(String feature) throws IOException {
    var used = found(KEY, 0);
    var begins = used.stream().filter(BEGIN_OF_KEY.asMatchPredicate()).toList();

    assertThat(
            bundle(feature, Locale.ENGLISH).keySet().stream()
                .filter(key -> !used.contains(key) && begins.stream().noneMatch(key::startsWith)))
        .isEmpty();
  }

  private static Set<String> found(Pattern pattern, int group) throws IOException {
    var found = new TreeSet<String>();
    for (Path source : sources()) {
      var match = pattern.matcher(Files.readString(source));
      while (match.find()) {
        found.add(match.group(group));
      }
    }
    return found;
  }

  @Test
  void everyValueOfAnEnumHasWords() {
    var words = new Words(Locale.ENGLISH);

    for (var type : EnumWords.ALL.entrySet()) {
      for (Object value : type.getValue()) {
        assertThat(words.has(type.getKey() + value)).as(type.getKey() + value).isTrue();
      }
    }
  }

  @Test
  void noPageHasInlineStylesOrHandlers() throws IOException {
    for (Path source : sources()) {
      if (!source.toString().endsWith(".java")) {
        assertThat(Files.readString(source))
            .as(source.toString())
            .doesNotContain("<f:ajax", " style=\"", "<style", "javascript:")
            .doesNotContainPattern("\\son[a-z]+=\"");
      }
    }
  }

  private static ResourceBundle bundle(String feature, Locale locale) {
    return ResourceBundle.getBundle("texts/" + feature, locale);
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(Path.of("src/main"))) {
      return files
          .filter(file -> file.toString().matches(".*\\.(xhtml|html|java)"))
          .collect(Collectors.toList());
    }
  }
}
