package org.fauces.cli.server;

import java.util.Set;
import org.fauces.cli.CommandFailure;

/**
 * What people must prove, by the server's own words for it.
 *
 * @param passwordPolicy which passwords are taken
 * @param secondFactor who must have a second factor
 */
public record SignInSettings(String passwordPolicy, String secondFactor) {
  /** Everybody has a second factor. */
  public static final String REQUIRED = "required";

  /** Whoever has a privileged role has a second factor. */
  public static final String PRIVILEGED = "privileged";

  /** Passwords of thirteen characters. */
  public static final String LONG = "long";

  private static final Set<String> POLICIES =
      Set.of(LONG, "with-second-factor", "changed-within-two-months");

  public SignInSettings {
    if (!POLICIES.contains(passwordPolicy)) {
      throw new CommandFailure("--password-policy knows no " + passwordPolicy + "; see --help.");
    }
    if (!Set.of(REQUIRED, PRIVILEGED).contains(secondFactor)) {
      throw new CommandFailure("--second-factor knows no " + secondFactor + "; see --help.");
    }
  }

  /** What holds unless the operator says otherwise; a demonstration asks no more than it must. */
  public static SignInSettings byDefault(boolean demo) {
    return new SignInSettings(LONG, demo ? PRIVILEGED : REQUIRED);
  }
}
