package org.fauces.signon.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/** The settings below a prefix, as the operator's command handed them over. */
@ApplicationScoped
class SignOnConfig {
  @Inject Config config;

  Map<String, String> below(String prefix) {
    var all = new HashMap<String, String>();
    for (String name : config.getPropertyNames()) {
      if (name.startsWith(prefix)) {
        config.getOptionalValue(name, String.class).ifPresent(value -> all.put(name, value));
      }
    }
    return all;
  }
}
