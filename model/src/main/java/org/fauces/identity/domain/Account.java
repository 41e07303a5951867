package org.fauces.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
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

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private AccountState state;

  @Column(name = "sign_in_name")
  private String signInName;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "failed_attempts")
  private int failedAttempts;

  @Column(name = "locked_until")
  private Instant lockedUntil;

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
    this.state = AccountState.INVITED;
  }

  /** Makes an account that waits for its holder. */
  public static Account invite(UUID id, AccountKind kind, SignInName name, String displayName) {
    new TextRules().line("/displayName", displayName, MAX_DISPLAY_NAME).enforce();
    return new Account(id, kind, name, displayName);
  }

  /** Notes when it was made, and by which content. */
  public Account created(Instant now, byte[] digest) {
    createdAt = Instants.micros(now);
    creationDigest = digest.clone();
    return this;
  }

  /** The holder has chosen a password; only its hash is ever kept. */
  public void activate(String passwordHash) {
    become(AccountState.ACTIVE);
    this.passwordHash = passwordHash;
  }

  /** The machine has registered its key, which stands in a row of its own. */
  public void activateMachine() {
    become(AccountState.ACTIVE);
  }

  private void become(AccountState next) {
    if (state != AccountState.INVITED) {
      throw new IllegalStateException(this + " is " + state);
    }
    state = next;
  }

  /**
   * Takes one attempt to sign in, before the password is looked at: of many at once each counts,
   * and what follows the free ones waits. False means that this attempt may not be looked at.
   */
  public boolean takeAttempt(Instant now) {
    if (lockedUntil != null && now.isBefore(lockedUntil)) {
      return false;
    }
    failedAttempts++;
    lockedUntil = Instants.micros(now.plus(LockOut.after(failedAttempts)));
    return true;
  }

  /** The attempt was right: what was counted is forgotten. */
  public void signedIn() {
    failedAttempts = 0;
    lockedUntil = null;
  }

  public boolean isActive() {
    return state == AccountState.ACTIVE;
  }

  /** Whether it signs in by a key instead of a password. */
  public boolean isMachine() {
    return kind == AccountKind.CAMERA || kind == AccountKind.INTEGRATION;
  }

  public boolean isInvited() {
    return state == AccountState.INVITED;
  }

  public int version() {
    return version;
  }

  public AccountKind kind() {
    return kind;
  }

  public AccountState state() {
    return state;
  }

  public String signInName() {
    return signInName;
  }

  public String displayName() {
    return displayName;
  }

  /** The hash of the password; null before activation. */
  public String passwordHash() {
    return passwordHash;
  }

  public Instant createdAt() {
    return createdAt;
  }

  @Override
  public byte[] creationDigest() {
    return creationDigest.clone();
  }
}
