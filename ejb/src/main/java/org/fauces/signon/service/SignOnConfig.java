package org.fauces.signon.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.fauces.signon.domain.SettingRefused;
import org.fauces.signon.domain.SignOnPlan;

/**
 * What is settled about sign-on. The server judges it by the rules of the operator's command, since
 * settings may come to it by another way; what cannot be used stops the application at its start.
 */
@ApplicationScoped
class SignOnConfig {
  private static final Pattern VARIABLES =
      Pattern.compile("FAUCES_(SIGN_ON|DIRECTORY|ISSUER)_", Pattern.CASE_INSENSITIVE);

  @Inject Config config;

  private SignOnPlan plan;

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    plan(); // reads the settings now
  }

  @PostConstruct
  void read() {
    var all = new HashMap<String, String>();
    for (String name : names()) {
      config.getOptionalValue(name, String.class).ifPresent(value -> all.put(name, value));
    }
    requireUnderstood(all.keySet());
    plan = SignOnPlan.read(all);
  }

  // the name of a rule or an issuer is made up, so that its variable leads back to no setting
  private void requireUnderstood(Set<String> settings) {
    var read = settings.stream().map(SignOnConfig::variable).collect(Collectors.toSet());
    for (String name : config.getPropertyNames()) {
      boolean isRead = read.contains(name.toUpperCase(Locale.ROOT)) || isBlank(name);
      if (VARIABLES.matcher(name).lookingAt() && !isRead) {
        throw new SettingRefused(name, "is not known; say it in a file of settings");
      }
    }
  }

  /** As a script leaves it that was told nothing: no setting either. */
  private boolean isBlank(String name) {
    return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank()).isEmpty();
  }

  private static String variable(String setting) {
    return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  // a variable of the environment is listed by its own name, and found by that of the setting
  private Set<String> names() {
    var names = new TreeSet<>(SignOnPlan.names());
    config.getPropertyNames().forEach(names::add);
    names.removeIf(name -> !SignOnPlan.isKnown(name));
    return names;
  }

  SignOnPlan plan() {
    return plan;
  }
}
