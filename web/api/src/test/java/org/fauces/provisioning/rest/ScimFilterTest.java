package org.fauces.provisioning.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fauces.provisioning.rest.ScimFilter.Term;
import org.fauces.shared.domain.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScimFilterTest {
  private static final long SEED = 7644;
  private static final int ROUNDS = 20_000;
  private static final List<String> PIECES =
      List.of(
          "userName",
          "active",
          "name.formatted",
          ScimUsers.SCHEMA + ":userName",
          "eq",
          "EQ",
          "sw",
          "co",
          "and",
          "AND",
          "or",
          "not",
          "(",
          ")",
          " ",
          " ",
          "  ",
          "\"a\"",
          "\"\\\"\"",
          "\"\\u0041\"",
          "\"\\x\"",
          "\"",
          "\\",
          "true",
          "false",
          "null",
          "1",
          "[",
          "]",
          "\"a and b\"",
          "\t");

  @Test
  void readsComparisonsJoinedByAnd() {
    var terms =
        ScimFilter.read(
            "USERNAME Eq \"a\\\"b and c\" and " + ScimUsers.SCHEMA + ":active eq true",
            ScimUsers.SCHEMA);

    assertThat(terms).extracting(Term::name).containsExactly("username", "active");
    assertThat(terms.get(0).text()).isEqualTo("a\"b and c");
    assertThat(terms.get(1).truth()).isTrue();
    assertThat(ScimFilter.read(null, ScimUsers.SCHEMA)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "userName",
        "userName eq",
        "userName eq \"a",
        "userName co \"a\"",
        "userName eq \"a\" or active eq true",
        "userName eq \"a\"and active eq true",
        "(userName eq \"a\")",
        "userName eq \"a\" and ",
        "userName eq \"\\x\"",
        "userName eq 1"
      })
  void refusesEverythingElse(String filter) {
    assertRefused(filter);
  }

  @Test
  void refusesWhatIsTooLongOrTooMuch() {
    assertRefused("userName eq \"" + "a".repeat(1000) + "\"");
    assertRefused("userName eq \"" + "\\".repeat(900) + "\"x");
    assertRefused("active eq true" + " and active eq true".repeat(10));
  }

  /** What is taken here means the same to the referee. */
  @Test
  void takesNothingThatAnotherReaderWouldNotTake() throws BadRequestException {
    var random = new Random(SEED);
    int taken = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var filter = filter(random);
      var terms = read(filter);
      if (!terms.isEmpty()) {
        taken++;
        assertSame(terms, Filter.fromString(filter));
      }
    }
    assertThat(taken).isGreaterThan(ROUNDS / 10);
  }

  /** Something like a filter, with now and then a piece where it does not belong. */
  private static String filter(Random random) {
    var text = new StringBuilder();
    int terms = 1 + random.nextInt(3);
    for (int i = 0; i < terms; i++) {
      text.append(i == 0 ? "" : " and ").append(PIECES.get(random.nextInt(4))).append(' ');
      text.append(random.nextBoolean() ? "eq" : "sw").append(' ');
      text.append(random.nextInt(5) == 0 ? "true" : PIECES.get(17 + random.nextInt(3)));
    }
    if (random.nextInt(3) == 0) {
      text.insert(random.nextInt(text.length()), PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static List<Term> read(String filter) {
    try {
      return ScimFilter.read(filter, ScimUsers.SCHEMA);
    } catch (DomainException e) {
      return List.of();
    }
  }

  private static void assertSame(List<Term> terms, Filter referee) {
    var leaves = new ArrayList<Filter>();
    flatten(referee, leaves);
    assertThat(leaves).hasSameSizeAs(terms);
    for (int i = 0; i < terms.size(); i++) {
      var leaf = leaves.get(i);
      var term = terms.get(i);
      assertThat(leaf.getFilterType() == FilterType.STARTS_WITH).isEqualTo(term.isPrefix());
      assertThat(ScimFilter.name(leaf.getAttributePath().toString(), ScimUsers.SCHEMA))
          .isEqualTo(term.name());
      var value = leaf.getComparisonValue();
      if (value.isTextual()) {
        assertThat(value.textValue()).isEqualTo(term.text());
      } else {
        assertThat(value.toString()).isEqualTo(term.value().toString());
      }
    }
  }

  private static void flatten(Filter filter, List<Filter> leaves) {
    if (filter.getFilterType() == FilterType.AND) {
      filter.getCombinedFilters().forEach(each -> flatten(each, leaves));
    } else {
      leaves.add(filter);
    }
  }

  private static void assertRefused(String filter) {
    assertThatThrownBy(() -> ScimFilter.read(filter, ScimUsers.SCHEMA))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.violations().get(0).rule()).isEqualTo("invalidFilter"));
  }
}
