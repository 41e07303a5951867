package org.fauces.identity.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.identity.domain.Account;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.Sensitive;

/**
 * What a password must be: long rather than strange, not what is guessed first, and not what others
 * know of its owner. How it is guessed is estimated against lists of words, names and leaked
 * passwords, patterns of keyboards and replaced letters.
 */
@ApplicationScoped
class PasswordPolicy {
  static final int MAX_CHARACTERS = 128;

  /** Bits: a thousand million guesses, which the waits between attempts make millions of years. */
  private static final double MIN_ENTROPY = 30;

  private static final long ESTIMATE_MILLISECONDS = 200; // the search is cut off there
  private static final String PRODUCT = "fauces";

  private final Nbvcxz guessing =
      new Nbvcxz(
          new ConfigurationBuilder()
              .setLocale(Locale.ROOT) // what it would say is never shown
              .setMinimumEntropy(MIN_ENTROPY)
              .setMaxLength(MAX_CHARACTERS)
              .setCombinationAlgorithmTimeout(ESTIMATE_MILLISECONDS)
              .createConfiguration());

  @Inject
  @ConfigProperty(name = "fauces.password-policy", defaultValue = "long")
  String setting;

  private PasswordPreset preset;

  @PostConstruct
  void choose() {
    preset = PasswordPreset.of(setting);
  }

  /** Refuses a password by the first rule it breaks. */
  void check(Sensitive<String> password, PasswordOwner owner) {
    var text = PasswordForm.of(password.reveal());
    int length = text.codePointCount(0, text.length());
    if (length < minCharacters(owner.boundToSecondFactor())) {
      throw refused("too-short");
    }
    if (length > MAX_CHARACTERS) {
      throw refused("too-long");
    }
    var folded = folded(text);
    if (folded.contains(owner.name().value())) {
      throw refused("contains-sign-in-name");
    }
    if (folded.contains(PRODUCT) || owner.ownWords().stream().anyMatch(folded::contains)) {
      throw refused("contains-own-words");
    }
    if (!guessing.estimate(text).isMinimumEntropyMet()) {
      throw refused("too-common");
    }
  }

  int minCharacters(boolean boundToSecondFactor) {
    return preset.minCharacters(boundToSecondFactor);
  }

  /** Whether the account's password has been used for longer than the policy lets it be. */
  boolean isTooOld(Account account, Instant now) {
    return longestUse().filter(longest -> account.hasPasswordOlderThan(longest, now)).isPresent();
  }

  private Optional<Duration> longestUse() {
    return preset.longestUse();
  }

  static String folded(String text) {
    return PasswordForm.of(text).toLowerCase(Locale.ROOT);
  }

  private static DomainException refused(String rule) {
    return DomainException.invalid("/password", rule);
  }
}
