package org.fauces.signon.domain;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that is settled about sign-on, read by one set of rules wherever it is read. */
public record SignOnPlan(
    Optional<SignOnSettings> portal,
    Optional<DirectorySettings> directory,
    List<TrustedIssuer> issuers) {
  /** Whether people may use passwords of ours: {@code on} or {@code off}. */
  public static final String LOCAL_ACCOUNTS = "fauces.local-accounts";

  /** Refuses what cannot be used, and names that mean nothing. */
  public static SignOnPlan read(Map<String, String> all) {
    all.keySet().stream()
        .filter(key -> !isKnown(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw new SettingRefused(key, "is not known");
            });
    var plan =
        new SignOnPlan(
            SignOnSettings.read(all), DirectorySettings.read(all), TrustedIssuer.readAll(all));
    var local = Settings.of(all, "fauces.").oneOf("local-accounts", "on", "off");
    if (local.equals("off") && plan.portal().isEmpty() && plan.directory().isEmpty()) {
      throw new SettingRefused(LOCAL_ACCOUNTS, "cannot be off without another way to sign in");
    }
    plan.requireOneMeaning();
    return plan;
  }

  // a group's role that was ended here would come back by the other way in
  private void requireOneMeaning() {
    portal.ifPresent(
        provider ->
            issuers.stream()
                .filter(issuer -> issuer.issuer().equals(provider.issuer()))
                .filter(issuer -> !issuer.mapping().givesAs(provider.mapping()))
                .findFirst()
                .ifPresent(
                    issuer -> {
                      throw new SettingRefused(
                          TrustedIssuer.PREFIX + "NAME.issuer",
                          "is that of the sign-on, so that its rules and groups-claim must be the"
                              + " same as there");
                    }));
  }

  /** Those that can be asked for by name; the names of issuers and rules are made up. */
  public static List<String> names() {
    return Stream.of(SignOnSettings.names(), DirectorySettings.names(), Stream.of(LOCAL_ACCOUNTS))
        .flatMap(names -> names)
        .toList();
  }

  /** Whether a setting of that name is one of these. */
  public static boolean isKnown(String key) {
    return key.startsWith(SignOnSettings.PREFIX)
        || key.startsWith(DirectorySettings.PREFIX)
        || key.startsWith(TrustedIssuer.PREFIX)
        || key.equals(LOCAL_ACCOUNTS);
  }

  /** The files that settings name, by the names of the settings. */
  public Map<String, Path> files() {
    var files = new TreeMap<String, Path>();
    portal
        .flatMap(SignOnSettings::caFile)
        .ifPresent(file -> files.put(SignOnSettings.PREFIX + "ca-file", file));
    directory
        .flatMap(DirectorySettings::caFile)
        .ifPresent(file -> files.put(DirectorySettings.PREFIX + "ca-file", file));
    issuers.forEach(
        issuer ->
            issuer
                .caFile()
                .ifPresent(file -> files.put(TrustedIssuer.PREFIX + "NAME.ca-file", file)));
    return files;
  }
}
