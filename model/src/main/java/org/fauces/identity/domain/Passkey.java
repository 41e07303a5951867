package org.fauces.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.fauces.shared.domain.Identified;
import org.fauces.shared.domain.Instants;
import org.fauces.shared.domain.TextRules;
import org.fauces.shared.domain.TimeOrderedId;

/** A passkey's public half and how often it was used, under the name its holder knows it by. */
@Entity
@Table(name = "passkey")
public class Passkey extends Identified {
  /** In code points. */
  public static final int MAX_NAME = 100;

  @Version
  @Column(name = "version")
  private int version;

  @Convert("uuid")
  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "name")
  private String name;

  @Column(name = "credential_hash")
  private byte[] credentialHash;

  @Column(name = "credential")
  private byte[] credential;

  @Column(name = "sign_count")
  private long signCount;

  @Column(name = "backup_eligible")
  private boolean backupEligible;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  protected Passkey() {} // JPA

  private Passkey(UUID accountId, String name, Instant now) {
    super(TimeOrderedId.next());
    this.accountId = accountId;
    this.name = name;
    this.createdAt = Instants.micros(now);
  }

  public static Passkey named(UUID accountId, String name, Instant now) {
    new TextRules().line("/name", name, MAX_NAME).enforce();
    return new Passkey(accountId, name, now);
  }

  /** Keeps the credential as WebAuthn encodes it, to be found by the digest of its id. */
  public Passkey holding(byte[] credential, byte[] credentialHash) {
    this.credential = credential.clone();
    this.credentialHash = credentialHash.clone();
    return this;
  }

  /** Whether its private half may be copied to other devices of its holder, and its first count. */
  public Passkey counting(long signCount, boolean backupEligible) {
    this.signCount = signCount;
    this.backupEligible = backupEligible;
    return this;
  }

  /** It has signed, and says how often it has by now; those that are copied always say 0. */
  public void used(long signCount, Instant now) {
    this.signCount = signCount;
    lastUsedAt = Instants.micros(now);
  }

  public UUID accountId() {
    return accountId;
  }

  public String name() {
    return name;
  }

  public byte[] credential() {
    return credential.clone();
  }

  public long signCount() {
    return signCount;
  }

  public boolean isBackupEligible() {
    return backupEligible;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Null as long as nobody signed in with it. */
  public Instant lastUsedAt() {
    return lastUsedAt;
  }
}
