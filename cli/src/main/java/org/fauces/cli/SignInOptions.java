package org.fauces.cli;

import org.fauces.cli.server.SignInSettings;
import picocli.CommandLine.Option;

/** What people must prove at sign-in. */
public class SignInOptions {
  @Option(
      names = "--password-policy",
      paramLabel = "NAME",
      description = {
        "long: 13 characters (default); with-second-factor: 8 for whoever must prove one;",
        "changed-within-two-months: 8, changed within two months."
      })
  String passwordPolicy;

  @Option(
      names = "--second-factor",
      paramLabel = "WHO",
      description = {
        "required: everybody has one (default);",
        "privileged: whoever administers, audits or maintains (the demonstration's default)."
      })
  String secondFactor;

  SignInSettings settings(boolean demo) {
    var usual = SignInSettings.byDefault(demo);
    return new SignInSettings(
        passwordPolicy == null ? usual.passwordPolicy() : passwordPolicy,
        secondFactor == null ? usual.secondFactor() : secondFactor);
  }
}
