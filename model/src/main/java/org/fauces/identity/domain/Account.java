package org.fauces.identity.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Created;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.TextRules;

/**
 * Somebody or something that signs in. Invited with a name, active once its holder has chosen a
 * password. Attempts to sign in are counted here, in the row, so that many at once on several nodes
 * share one count.
 */
@Entity
@Table(name = "account")
public class Account extends Identified implements Created {
  /** In code points. */
  public static final int MAX_DISPLAY_NAME = 200;

  @Version
  @Column(name = "version")
  private int version;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private AccountKind kind;

  @Embedded private Usability usability;

  @Column(name = "sign_in_name")
  private String signInName;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "personnel_number")
  private String personnelNumber;

  @Convert("uuid")
  @Column(name = "home_facility_id")
  private UUID homeFacilityId;

  @Column(name = "is_external")
  private boolean isExternal;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  @Embedded private KeptPassword password;

  @Embedded
  @AttributeOverride(name = "failed", column = @Column(name = "factor_failed_attempts"))
  @AttributeOverride(name = "lockedUntil", column = @Column(name = "factor_locked_until"))
  @AttributeOverride(name = "since", column = @Column(name = "factor_attempts_since"))
  @AttributeOverride(name = "inDay", column = @Column(name = "factor_attempts_in_day"))
  private AttemptCount factorAttempts;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "creation_digest")
  private byte[] creationDigest;

  protected Account() {} // JPA

  private Account(UUID id, AccountKind kind, SignInName signInName, String displayName) {
    super(id);
    this.kind = kind;
    this.signInName = signInName.value();
    this.displayName = displayName;
    this.usability = Usability.invited();
    this.password = KeptPassword.none();
    this.factorAttempts = AttemptCount.none();
  }

  /** Makes an account that waits for its holder. */
  public static Account invite(UUID id, AccountKind kind, SignInName name, String displayName) {
    new TextRules().line("/displayName", displayName, MAX_DISPLAY_NAME).enforce();
    return new Account(id, kind, name, displayName);
  }

  /** Makes the sealed account, which is nobody's. */
  public static Account breakGlass(Instant now) {
    var name = SignInName.of(BreakGlass.SIGN_IN_NAME);
    var account =
        new Account(BreakGlass.ACCOUNT_ID, AccountKind.BREAK_GLASS, name, BreakGlass.SIGN_IN_NAME);
    return account.created(now, new byte[16]); // no client made it
  }

  /** Notes when it was made, and by which content. */
  public Account created(Instant now, byte[] digest) {
    createdAt = Instants.micros(now);
    lastUsedAt = createdAt;
    creationDigest = digest.clone();
    return this;
  }

  /** Notes where it is administered. */
  public Account at(UUID facilityId) {
    homeFacilityId = facilityId;
    return this;
  }

  /** Notes that its holder maintains from outside and is on no staff list. */
  public Account external() {
    isExternal = true;
    return this;
  }

  /** Notes whose it is; a machine is nobody's. */
  public Account of(PersonnelNumber number) {
    personnelNumber = number.value();
    return this;
  }

  /** The holder has chosen a password; only its hash is ever kept. */
  public void activate(String passwordHash, Instant now) {
    usability = usability.takenUp();
    changePassword(passwordHash, now);
  }

  /** The machine has registered its key, which stands in a row of its own. */
  public void activateMachine() {
    usability = usability.takenUp();
  }

  /** Closes it for use, by somebody or (null) by the system. Its roles stay as they are. */
  public void disable(DisableReason reason, Instant now, UUID by) {
    usability = usability.disabled(reason, now, by);
  }

  /**
   * The identity system deleted its holder: out of use, whatever it was, and gone for that system.
   */
  public void forget(Instant now, UUID by) {
    usability = usability.forgotten(now, by);
  }

  /** Its holder is called differently from now on. */
  public void rename(SignInName signInName, String displayName) {
    new TextRules().line("/displayName", displayName, MAX_DISPLAY_NAME).enforce();
    this.signInName = signInName.value();
    this.displayName = displayName;
  }

  /** Takes it out of use because nobody used it. */
  public void suspend(Instant now) {
    usability = usability.suspended(now);
  }

  /** Lets it be used again, as it was before; a machine waits for a key, since its own ended. */
  public void enable(Instant now, UUID by) {
    usability = usability.enabled(isMachine(), now, by);
    lastUsedAt = Instants.micros(now); // else it would be dormant at once
  }

  /** Two people have sealed it with a new secret: it can be used again, whatever it was. */
  public void seal(String secretHash, UUID facilityId, Instant now) {
    requireBreakGlass();
    usability = Usability.sealed(now);
    homeFacilityId = facilityId;
    password.forgiveAttempts();
    changePassword(secretHash, now);
  }

  /** The secret opens nothing any more, not even by its hash. */
  public void spend() {
    requireBreakGlass();
    password.forget();
  }

  private void requireBreakGlass() {
    if (!isBreakGlass()) {
      throw new IllegalStateException(this + " is somebody's");
    }
  }

  /** The holder has chosen another password. */
  public void changePassword(String passwordHash, Instant now) {
    password.change(passwordHash, now);
  }

  /** An identity system of the hospital stands for the holder: there is no password. */
  public void activateByIdentity() {
    usability = usability.takenUp();
  }

  /**
   * Takes one attempt to sign in, before the password is looked at: of many at once each counts,
   * and what follows the free ones waits. False means that this attempt may not be looked at. At
   * the account for emergencies nothing is counted: its secret cannot be guessed, and a count would
   * let anybody lock it.
   */
  public boolean takeAttempt(Instant now) {
    return isBreakGlass() || password.attempts().take(now);
  }

  /** The password was right: what was counted is forgotten. */
  public void passwordRight() {
    password.attempts().right();
  }

  /** The same for codes of apps and recovery codes, which are counted by themselves. */
  public boolean takeFactorAttempt(Instant now) {
    return factorAttempts.take(now);
  }

  /** The code was right: what was counted is forgotten. */
  public void factorRight() {
    factorAttempts.right();
  }

  /** Whether the holder has chosen one. */
  public boolean hasPassword() {
    return password.hash() != null;
  }

  /** Whether the password is older than that. */
  public boolean hasPasswordOlderThan(Duration age, Instant now) {
    return password.isOlderThan(age, now);
  }

  public boolean isActive() {
    return state() == AccountState.ACTIVE;
  }

  /** Whether it signs in by a key instead of a password. */
  public boolean isMachine() {
    return kind == AccountKind.CAMERA || kind == AccountKind.INTEGRATION;
  }

  /** Whether it is the sealed account for emergencies. */
  public boolean isBreakGlass() {
    return kind == AccountKind.BREAK_GLASS;
  }

  /** Disabled or suspended. */
  public boolean isOutOfUse() {
    return usability.isOutOfUse();
  }

  public boolean isInvited() {
    return state() == AccountState.INVITED;
  }

  public int version() {
    return version;
  }

  public AccountKind kind() {
    return kind;
  }

  public AccountState state() {
    return usability.state();
  }

  public String signInName() {
    return signInName;
  }

  public String displayName() {
    return displayName;
  }

  /** The number of its holder at the hospital; null for a machine. */
  public String personnelNumber() {
    return personnelNumber;
  }

  /** Where it is administered; null for an account that never held a role. */
  public UUID homeFacilityId() {
    return homeFacilityId;
  }

  /** Whether its holder maintains from outside. */
  public boolean isExternal() {
    return isExternal;
  }

  /** Why it is out of use; null while it is not. */
  public DisableReason stateReason() {
    return usability.reason();
  }

  public Instant lastUsedAt() {
    return lastUsedAt;
  }

  /** The hash of the password; null before activation and where there is none. */
  public String passwordHash() {
    return password.hash();
  }

  public Instant createdAt() {
    return createdAt;
  }

  @Override
  public byte[] creationDigest() {
    return creationDigest.clone();
  }
}
