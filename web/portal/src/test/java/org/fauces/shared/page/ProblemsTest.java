package org.fauces.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  private final Words words = new Words(Locale.ENGLISH);

  @Test
  void everyTextThatBreaksARuleIsNamedInWords() {
    var problem =
        new DomainException(
            ProblemType.INVALID,
            null,
            List.of(
                new Violation("/reason", "too-long"),
                new Violation("/identifiers/0/value", "required")));

    assertThat(Problems.sentences(words, problem))
        .containsExactly("Reason: too long. Shorten it.", "Patient number: enter something.");
  }

  @Test
  void whatHasNoWordsOfItsOwnIsSaidByItsKind() {
    assertThat(Problems.sentences(words, DomainException.invalid("/somewhere", "unheard-of")))
        .containsExactly(words.say("shared.problem.invalid"));
  }
}
