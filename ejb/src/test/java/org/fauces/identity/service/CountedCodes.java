package org.fauces.identity.service;

import org.fauces.audit.service.AuditSubjects;

/** Counts what is refused by hand, of which as many are left as a test says. */
final class CountedCodes extends CodeBudgets {
  int taken;
  int faultless;
  int left = Integer.MAX_VALUE;

  @Override
  public boolean take() {
    taken++;
    return taken <= left;
  }

  @Override
  public boolean takeFaultless() {
    faultless++;
    return faultless <= left;
  }

  @Override
  public boolean isLeft() {
    return taken < left;
  }

  CodeAttempts attempts(AuditSubjects audit) {
    var attempts = new CodeAttempts();
    attempts.budgets = this;
    attempts.audit = audit;
    return attempts;
  }
}
