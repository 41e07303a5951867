package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How people may sign in at this installation, for the page that offers it. */
@ApplicationScoped
public class SignInWays {
  @Inject LocalAccounts local;
  @Inject PasswordDirectory directory;

  /** Whether people type a name and a password, of ours or of the directory. */
  public boolean takesPasswords() {
    return local.areOn() || directory.isOn();
  }

  /** Whether a passkey of ours is enough by itself. */
  public boolean takesPasskeys() {
    return local.areOn();
  }
}
