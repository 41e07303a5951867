package org.fauces.identity.service;

/**
 * An account after a change; {@code approval} is not null where nothing changed yet, {@code
 * invitation} where a machine is to register a key again.
 */
public record ChangedAccount(
    AccountView account, ApprovalView approval, InvitationCode invitation) {

  ChangedAccount(AccountView account, ApprovalView approval) {
    this(account, approval, null);
  }

  @Override
  public String toString() {
    return "ChangedAccount[" + account.id() + "]";
  }
}
