package org.fauces.identity.service;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The three ways in which the Japanese guidelines for medical information systems let passwords be
 * had; which one holds is the setting {@code fauces.password-policy}.
 */
enum PasswordPreset {
  /** Thirteen characters, kept until somebody wants another. */
  LONG("long", 13, false, null),
  /** Eight characters for whoever has to prove a second factor, else thirteen. */
  WITH_SECOND_FACTOR("with-second-factor", 8, true, null),
  /** Eight characters, changed within two months. */
  CHANGED("changed-within-two-months", 8, false, Duration.ofDays(60));

  private final String setting;
  private final int minCharacters;
  private final boolean forSecondFactorOnly;
  private final Duration longestUse;

  PasswordPreset(
      String setting, int minCharacters, boolean forSecondFactorOnly, Duration longestUse) {
    this.setting = setting;
    this.minCharacters = minCharacters;
    this.forSecondFactorOnly = forSecondFactorOnly;
    this.longestUse = longestUse;
  }

  /** The preset of a setting; a word that is none stops the start. */
  static PasswordPreset of(String setting) {
    return Arrays.stream(values())
        .filter(preset -> preset.setting.equals(setting))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("fauces.password-policy has no such preset"));
  }

  int minCharacters(boolean boundToSecondFactor) {
    return forSecondFactorOnly && !boundToSecondFactor ? LONG.minCharacters : minCharacters;
  }

  Optional<Duration> longestUse() {
    return Optional.ofNullable(longestUse);
  }
}
