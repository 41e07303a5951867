package org.fauces.shared.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether this installation shows simulated patients only; then each page says so. */
@Named("demo")
@ApplicationScoped
public class Demo {
  @Inject
  @ConfigProperty(name = "fauces.demo", defaultValue = "false")
  boolean on;

  public boolean isOn() {
    return on;
  }
}
