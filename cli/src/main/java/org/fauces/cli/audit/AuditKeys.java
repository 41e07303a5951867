package org.fauces.cli.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fauces.audit.format.KeyStatement;
import org.fauces.audit.format.SigningKey;
import org.fauces.audit.format.SigningKeyFolder;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.PrivateFiles;

/**
 * Makes and changes the key that signs the checkpoints of the audit trail. A private key is on the
 * disk before it is named, so that no start finds a named key without its file.
 */
public final class AuditKeys {
  private final SigningKeyFolder keys;
  private final Clock clock;

  public AuditKeys(Home home) {
    this(new SigningKeyFolder(home.audit()), Clock.systemUTC());
  }

  AuditKeys(SigningKeyFolder keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** Makes the first key unless there is one. */
  public void ensure() {
    if (keys.statements().isEmpty()) {
      SigningKey first = SigningKey.generate();
      PrivateFiles.write(keys.privateKey(first.publicKey()), first.toPem());
      write(List.of(KeyStatement.first(first, clock.instant())));
    }
  }

  /**
   * Makes the next key, signed by the one before, whose private half is then deleted.
   *
   * @return the statement about the new one
   */
  public KeyStatement rotate() {
    List<KeyStatement> statements = new ArrayList<>(keys.statements());
    SigningKey current = keys.current();
    SigningKey next = SigningKey.generate();
    PrivateFiles.write(keys.privateKey(next.publicKey()), next.toPem());
    KeyStatement last = statements.get(statements.size() - 1);
    KeyStatement stated = last.next(next.publicKey(), current, clock.instant());
    statements.add(stated);
    write(statements);
    delete(current);
    return stated;
  }

  private void write(List<KeyStatement> statements) {
    PrivateFiles.write(
        keys.publicKeys(),
        statements.stream().map(s -> s.line() + "\n").collect(Collectors.joining()));
  }

  private void delete(SigningKey old) {
    try {
      Files.deleteIfExists(keys.privateKey(old.publicKey()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
