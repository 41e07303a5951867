package org.fauces.identity.service;

/** An account after a change; {@code approval} is not null where nothing changed yet. */
public record ChangedAccount(AccountView account, ApprovalView approval) {
  @Override
  public String toString() {
    return "ChangedAccount[" + account.id() + "]";
  }
}
