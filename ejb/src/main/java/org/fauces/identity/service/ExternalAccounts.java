package org.fauces.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fauces.audit.domain.AuditAction;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.domain.UntoldReason;
import org.fauces.audit.service.AuditSubjects;
import org.fauces.audit.service.AuditTrail;
import org.fauces.identity.domain.Account;
import org.fauces.identity.domain.AccountKind;
import org.fauces.identity.domain.ExternalIdentity;
import org.fauces.identity.domain.ExternalSubject;
import org.fauces.identity.domain.PersonnelNumber;
import org.fauces.identity.domain.RoleAt;
import org.fauces.identity.domain.SignInName;
import org.fauces.protection.service.CreationDigest;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.domain.TimeOrderedId;

/**
 * From whom an identity system means to an account of ours, and its roles after the system's
 * groups. A name or a mail address alone links nothing: it may be given to somebody else. Called by
 * {@link ExternalSignIns} alone.
 */
@Stateless
@PermitAll // whoever signs in has not signed in yet
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExternalAccounts {
  @Inject ExternalIdentities identities;
  @Inject MachineKeys spent;
  @Inject RuledRoles ruled;
  @Inject SecondFactorRule secondFactor;
  @Inject Accounts accounts;
  @Inject InvitedAccounts invited;
  @Inject AccountOpening opening;
  @Inject LinkAlarm alarm;
  @Inject CreationDigest creationDigest;
  @Inject AuditSubjects audit;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /** The person's account with its roles renewed; made or linked where that is allowed. */
  public UUID admit(ExternalProof proof, Sensitive<String> code) {
    var given = ruled.holding(proof.grants()); // before the account, so that nobody deadlocks
    var known = identities.find(proof.whom());
    var identity = known.orElseGet(() -> link(proof, given, Optional.ofNullable(code)));
    audit.about(EntityKind.ACCOUNT, identity.accountId());
    var account =
        accounts
            .lock(identity.accountId())
            .filter(found -> !found.isMachine())
            .orElseThrow(ExternalAccounts::refused);
    if (Standstill.holds(account, audit)) {
      throw refused();
    }
    if (ruled.renew(account, identity, given)) {
      trail.success(AuditAction.ROLES_BY_RULE);
    }
    return account.id();
  }

  /** Refuses to make anything by a proof that lacks the second factor that would be owed. */
  public void requireWhole(ExternalProof proof) {
    boolean owes = secondFactor.isBound(AccountKind.PERSON, proof.grants()) && !proof.isStrong();
    if (owes && identities.find(proof.whom()).isEmpty()) {
      audit.because(UntoldReason.FACTOR_OWED);
      throw refused();
    }
  }

  /** Takes a token that is worth one session; of two at once one is refused. */
  public void spend(OnceOnly token, ExternalSubject whom) {
    identities.find(whom).ifPresent(known -> audit.about(EntityKind.ACCOUNT, known.accountId()));
    if (!spent.spend(token.hash(), token.worthlessFrom())) {
      audit.because(UntoldReason.TOKEN_REUSED);
      throw refused();
    }
  }

  /** Lets a token come again that has opened nothing. */
  public void unspend(OnceOnly token) {
    spent.unspend(token.hash());
  }

  private ExternalIdentity link(
      ExternalProof proof, Set<RoleAt> given, Optional<Sensitive<String>> code) {
    var account = code.isPresent() ? invited(proof, code.get()) : created(proof, given);
    var identity = new ExternalIdentity(account.id(), proof.whom(), clock.instant());
    identities.add(identity);
    audit.about(EntityKind.ACCOUNT, account.id());
    trail.success(AuditAction.ACCOUNT_LINK);
    return identity;
  }

  /**
   * The account whose holder has the code. For one that waits for its holder the identity stands
   * for a password; one in use keeps its own. Who is another person by their number leaves the code
   * unused, whoever gave it to them.
   */
  private Account invited(ExternalProof proof, Sensitive<String> code) {
    var held = invited.lock(code, account -> account.kind() == AccountKind.PERSON);
    requireSamePerson(held.account(), proof);
    if (held.account().isInvited()) {
      held.account().activateByIdentity();
    } else {
      alarm.linked(held.account());
    }
    held.invitation().use(clock.instant());
    return held.account();
  }

  private void requireSamePerson(Account account, ExternalProof proof) {
    boolean isAnother =
        PersonnelNumber.find(account.personnelNumber())
            .flatMap(ours -> said(proof).map(theirs -> !ours.equals(theirs)))
            .orElse(false);
    if (isAnother) {
      audit.because(UntoldReason.ANOTHER_PERSON);
      throw new DomainException(ProblemType.CODE_REFUSED, null);
    }
  }

  private static Optional<PersonnelNumber> said(ExternalProof proof) {
    return PersonnelNumber.find(proof.personnelNumber());
  }

  private Account created(ExternalProof proof, Set<RoleAt> given) {
    if (!proof.mayCreate()) {
      throw new DomainException(ProblemType.LINK_REQUIRED, null);
    }
    var home =
        given.stream()
            .map(RoleAt::facilityId)
            .min(Comparator.naturalOrder())
            // nobody gets an empty account
            .orElseThrow(() -> new DomainException(ProblemType.NO_ROLE_HERE, null));
    var account = account(proof).at(home);
    if (proof.personnelNumber() != null) {
      account.of(number(proof));
    }
    opening.add(account, List.of(), null);
    account.activateByIdentity();
    return account;
  }

  // without it one person could have two accounts, and be their own second person
  private static PersonnelNumber number(ExternalProof proof) {
    return said(proof).orElseThrow(() -> new DomainException(ProblemType.NUMBER_NOT_SAID, null));
  }

  private Account account(ExternalProof proof) {
    var id = TimeOrderedId.next();
    var name =
        SignInName.find(proof.signInName())
            .filter(wanted -> !accounts.isNameTaken(wanted))
            .orElseGet(() -> SignInName.of("person-" + id));
    var digest = creationDigest.of("external", proof.whom().issuer(), proof.whom().subject());
    return Account.invite(id, AccountKind.PERSON, name, proof.displayName())
        .created(clock.instant(), digest);
  }

  private static DomainException refused() {
    return new DomainException(ProblemType.SIGN_ON_REFUSED, null);
  }
}
