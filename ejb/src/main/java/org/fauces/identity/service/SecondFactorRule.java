package org.fauces.identity.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.RoleAt;
import org.fauces.shared.domain.Roles;

/**
 * Who must prove a second factor: every person, or with the setting {@code fauces.second-factor} =
 * {@code privileged} those with a privileged role at any facility. No setting frees these, and no
 * machine has one.
 */
@ApplicationScoped
class SecondFactorRule {
  private static final String EVERYBODY = "required";
  private static final String PRIVILEGED = "privileged";

  @Inject
  @ConfigProperty(name = "fauces.second-factor", defaultValue = EVERYBODY)
  String setting;

  @PostConstruct
  void requireKnown() {
    if (!setting.equals(EVERYBODY) && !setting.equals(PRIVILEGED)) {
      throw new IllegalArgumentException("fauces.second-factor is required or privileged");
    }
  }

  boolean isBound(AccountKind kind, Collection<RoleAt> roles) {
    boolean isPrivileged = roles.stream().map(RoleAt::role).anyMatch(Roles.PRIVILEGED::contains);
    return kind == AccountKind.PERSON && (isPrivileged || setting.equals(EVERYBODY));
  }
}
