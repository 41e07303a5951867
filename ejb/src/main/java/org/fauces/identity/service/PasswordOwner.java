package org.fauces.identity.service;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fauces.identity.domain.SignInName;

/**
 * Whose password it is to be: what others know of them and would try first.
 *
 * @param ownWords the words of display name and facilities, in small letters
 */
record PasswordOwner(SignInName name, Set<String> ownWords, boolean boundToSecondFactor) {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST_WORD = 4;
  private static final int SHORTEST_IDEOGRAPHS = 2;

  static PasswordOwner of(
      SignInName name, Collection<String> ownTexts, boolean boundToSecondFactor) {
    var words =
        ownTexts.stream()
            .flatMap(text -> Stream.of(BETWEEN_WORDS.split(PasswordPolicy.folded(text))))
            .filter(((Predicate<String>) PasswordOwner::isTelling))
            .collect(Collectors.toCollection(HashSet::new));
    return new PasswordOwner(name, words, boundToSecondFactor);
  }

  // "of" and "dr" are in many good phrases; two ideographs are a name
  private static boolean isTelling(String word) {
    int least =
        word.codePoints().allMatch(Character::isIdeographic) ? SHORTEST_IDEOGRAPHS : SHORTEST_WORD;
    return word.codePointCount(0, word.length()) >= least;
  }

  @Override
  public String toString() {
    return "PasswordOwner[...]";
  }
}
