package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.domain.UntoldReason;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.identity.domain.MachineKey;
import org.fauces.identity.format.Assertion;
import org.fauces.identity.format.AssertionRefused;
import org.fauces.identity.format.MachineJwk;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;

/** Believes what machines sign, once. */
@ApplicationScoped
class Assertions {
  @Inject MachineKeys keys;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  /** The registered key that the machine proves to have. */
  MachineKey prove(Sensitive<String> compact) {
    return refusing(
        "/assertion",
        () -> {
          var assertion = Assertion.read(compact.reveal());
          var key = keys.find(assertion.keyName()).orElseThrow(this::unknown);
          assertion.require(MachineJwk.parse(key.publicKey()), clock.instant());
          audit.about(EntityKind.ACCOUNT, key.accountId()); // also where somebody sends it again
          spend(assertion);
          if (!assertion.subject().equals(key.accountId().toString())) {
            throw new AssertionRefused("sub");
          }
          return key;
        });
  }

  /** Makes sure that whoever registers a key has its other half: it says its own name. */
  void provePossession(Sensitive<String> compact, MachineJwk key) {
    refusing(
        "/proof",
        () -> {
          var proof = Assertion.read(compact.reveal());
          proof.require(key, clock.instant());
          spend(proof);
          if (!proof.subject().equals(key.thumbprint())) {
            throw new AssertionRefused("sub");
          }
          return key;
        });
  }

  private void spend(Assertion assertion) {
    if (!keys.spend(assertion.idHash(), assertion.expiresAt())) {
      audit.because(UntoldReason.STATEMENT_REPLAYED);
      throw new AssertionRefused("used-before");
    }
  }

  private static <T> T refusing(String pointer, Supplier<T> judgement) {
    try {
      return judgement.get();
    } catch (AssertionRefused e) {
      var violation = new Violation(pointer, e.rule());
      throw new DomainException(ProblemType.INVALID_GRANT, null, List.of(violation));
    }
  }

  // in the words of a wrong signature: which keys there are is nobody's business
  private AssertionRefused unknown() {
    audit.because(UntoldReason.UNKNOWN_KEY);
    return new AssertionRefused("signature");
  }
}
