package org.fauces.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.fauces.identity.domain.ExternalSubject;
import org.fauces.identity.domain.SessionKind;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When a token is used up. */
@Tag("NSG-2.4-04")
class ExternalSignInsTest {
  private static final OnceOnly TOKEN = new OnceOnly(new byte[] {1}, Instant.MAX);

  private final Spent accounts = new Spent();
  private final ExternalSignIns signIns = new ExternalSignIns();

  @Test
  void aTokenThatWasRefusedIsUsedUp() {
    accounts.answer = ProblemType.NO_ROLE_HERE;
    assertRefused(ProblemType.NO_ROLE_HERE);
    assertRefused(ProblemType.SIGN_ON_REFUSED);
  }

  @Test
  void aTokenThatAQuestionIsOpenForComesAgain() {
    accounts.answer = ProblemType.FACILITY_REQUIRED;
    assertRefused(ProblemType.FACILITY_REQUIRED);
    assertRefused(ProblemType.FACILITY_REQUIRED);
  }

  private void assertRefused(ProblemType type) {
    signIns.accounts = accounts;
    var whom = new ExternalSubject("https://lab.example.org", "1");
    var proof = new ExternalProof(whom, "", "-", null, Set.of(), Set.of(), null, false);
    var command = new ExternalSignIn(proof, null, SignInStep.to(null, SessionKind.API));
    assertThatThrownBy(() -> signIns.exchange(command, TOKEN))
        .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.type()).isEqualTo(type));
  }

  private static final class Spent extends ExternalAccounts {
    private final Set<OnceOnly> spent = new HashSet<>();
    private ProblemType answer;

    @Override
    public void requireWhole(ExternalProof proof) {}

    @Override
    public void spend(OnceOnly token, ExternalSubject whom) {
      if (!spent.add(token)) {
        throw new DomainException(ProblemType.SIGN_ON_REFUSED, null);
      }
    }

    @Override
    public void unspend(OnceOnly token) {
      spent.remove(token);
    }

    @Override
    public UUID admit(ExternalProof proof, Sensitive<String> code) {
      throw new DomainException(answer, null);
    }
  }
}
