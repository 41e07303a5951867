package org.fauces.identity.service;

import static org.fauces.shared.domain.Roles.AUDITOR;
import static org.fauces.shared.domain.Roles.CLERK;
import static org.fauces.shared.domain.Roles.FACILITY_ADMIN;
import static org.fauces.shared.domain.Roles.GROUP_ADMIN;
import static org.fauces.shared.domain.Roles.LIMITED;
import static org.fauces.shared.domain.Roles.MAINTAINER;
import static org.fauces.shared.domain.Roles.NURSE;
import static org.fauces.shared.domain.Roles.PHYSICIAN;
import static org.fauces.shared.domain.Roles.SECURITY_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.Audited;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.Amr;
import org.fauces.identity.domain.Passkey;
import org.fauces.identity.domain.PasskeyPurpose;
import org.fauces.identity.domain.SessionLimit;
import org.fauces.identity.domain.Totp;
import org.fauces.identity.service.FactorsView.FactorView;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.NotFound;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;

/** One's own second factors. To change them takes a fresh proof of one that is enrolled. */
@Stateless
@RolesAllowed({
  PHYSICIAN,
  NURSE,
  CLERK,
  FACILITY_ADMIN,
  SECURITY_OFFICER,
  AUDITOR,
  GROUP_ADMIN,
  MAINTAINER,
  LIMITED
})
public class FactorService {
  @Inject OwnAccount own;
  @Inject Factors factors;
  @Inject TotpCodes totps;
  @Inject RecoveryCodes recoveryCodes;
  @Inject PasskeyRequests requests;
  @Inject PasskeyChallenges challenges;
  @Inject PasskeyCeremonies ceremonies;
  @Inject Enrolment enrolment;
  @Inject AuditSubjects audit;
  @Inject Clock clock;

  @Audited(AuditAction.FACTOR_LIST)
  public FactorsView list() {
    var account = own.lock();
    var items =
        Stream.concat(
            factors.totp(account.id()).stream().map(FactorView::of),
            factors.passkeys(account.id()).stream().map(FactorView::of));
    return new FactorsView(
        items.toList(),
        factors.unusedCodes(account.id()),
        own.standing(account).isBound(),
        own.session().limit().orElse(null));
  }

  /** A secret for an app, which counts once a first code has come back. */
  @Audited(AuditAction.FACTOR_BEGIN)
  public TotpSecret beginTotp() {
    var account = forChange();
    factors.unconfirmedTotp(account.id()).ifPresent(factors::remove);
    var totp = Totp.begin(account.id(), clock.instant());
    audit.about(EntityKind.FACTOR, totp.id());
    var secret = totps.seal(totp);
    factors.add(totp);
    return new TotpSecret(TotpCodes.uri(secret, account.signInName()), secret);
  }

  /** Confirms the app by its first code; it takes the place of an earlier one. */
  @Audited(AuditAction.FACTOR_ENROL)
  public Enrolled confirmTotp(Sensitive<String> code) {
    var account = forChange();
    var totp = factors.unconfirmedTotp(account.id()).orElseThrow(FactorService::refused);
    audit.about(EntityKind.FACTOR, totp.id());
    var now = clock.instant();
    if (!totps.accept(totp, code, now)) {
      throw refused();
    }
    return enrolment.enrol(
        account,
        List.of(Amr.ONE_TIME_CODE),
        () -> {
          factors.totp(account.id()).ifPresent(factors::remove);
          totp.confirm(now);
        });
  }

  /** What a browser needs for making a passkey. */
  @Audited(AuditAction.FACTOR_BEGIN)
  public PasskeyCreation beginPasskey() {
    var account = forChange();
    return requests.makeNew(account);
  }

  @Audited(AuditAction.FACTOR_ENROL)
  public Enrolled addPasskey(NewPasskey made) {
    var account = forChange();
    var passkey = read(made, account);
    audit.about(EntityKind.FACTOR, passkey.id());
    var key = passkey.isBackupEligible() ? Amr.SOFTWARE_KEY : Amr.HARDWARE_KEY;
    return enrolment.enrol(account, List.of(key, Amr.USER_VERIFIED), () -> factors.add(passkey));
  }

  private Passkey read(NewPasskey made, Account account) {
    var row = Passkey.named(account.id(), made.name(), clock.instant());
    var data = ceremonies.read(made).orElseThrow(FactorService::refused);
    var signed = data.getCollectedClientData();
    if (!challenges.take(signed, PasskeyPurpose.REGISTER, account.id())) {
      throw refused();
    }
    return ceremonies.register(data, row).orElseThrow(FactorService::refused);
  }

  /** Removes a factor; whoever must have one keeps the last. */
  @RolesAllowed({
    PHYSICIAN,
    NURSE,
    CLERK,
    FACILITY_ADMIN,
    SECURITY_OFFICER,
    AUDITOR,
    GROUP_ADMIN,
    MAINTAINER
  })
  @Audited(AuditAction.FACTOR_REMOVE)
  public void remove(UUID id) {
    audit.about(EntityKind.FACTOR, id);
    var account = forChange();
    var totp = factors.totp(account.id()).filter(each -> each.id().equals(id));
    var passkey =
        factors.passkeys(account.id()).stream().filter(each -> each.id().equals(id)).findFirst();
    if (totp.isEmpty() && passkey.isEmpty()) {
      throw new NotFound();
    }
    totp.ifPresent(factors::remove);
    passkey.ifPresent(factors::remove);
    enrolment.requireEnough(account);
  }

  /** New recovery codes, shown this once; none of an earlier set works any more. */
  @RolesAllowed({
    PHYSICIAN,
    NURSE,
    CLERK,
    FACILITY_ADMIN,
    SECURITY_OFFICER,
    AUDITOR,
    GROUP_ADMIN,
    MAINTAINER
  })
  @Audited(AuditAction.RECOVERY_CODES_MAKE)
  public List<Sensitive<String>> renewRecoveryCodes() {
    var account = forChange();
    if (!own.standing(account).hasFactor()) {
      throw new DomainException(ProblemType.FACTOR_REQUIRED, null); // codes stand for a factor
    }
    return recoveryCodes.make(account.id());
  }

  private Account forChange() {
    var account = own.lock();
    own.requireSomebodys(account);
    own.requireNoOther(SessionLimit.ENROLMENT);
    own.requireFreshProof(own.standing(account));
    return account;
  }

  private static DomainException refused() {
    return new DomainException(ProblemType.FACTOR_REFUSED, null);
  }
}
