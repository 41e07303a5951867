package org.fauces.identity.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;

/**
 * Argon2id with the parameters of the OWASP cheat sheet (19 MiB, two passes, one lane). Each hash
 * takes that memory, so only a few run at once and the rest waits a moment or is turned away.
 */
@ApplicationScoped
class PasswordHashes {
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  static final int AT_ONCE = 3;
  private static final int PATIENCE_SECONDS = 5;
  // a hash that was put into the database to exhaust the server is not worked on
  private static final int MAX_MEMORY_KIB = 65_536;
  private static final int MAX_PASSES = 8;
  private static final int MAX_LANES = 4;

  private final SecureRandom random = new SecureRandom();
  private final Semaphore permits = new Semaphore(AT_ONCE, true);
  private String decoy;

  @PostConstruct
  void makeDecoy() {
    decoy = compute(Sensitive.of(Long.toHexString(random.nextLong())));
  }

  /** The hash to keep. */
  String hash(Sensitive<String> password) {
    return inTurn(() -> compute(password));
  }

  /** Whether it is the password; to be asked {@link #inTurn}. */
  boolean matches(Sensitive<String> password, String hash) {
    var function = Argon2Function.getInstanceFromHash(hash);
    if (function.getMemory() > MAX_MEMORY_KIB
        || function.getIterations() > MAX_PASSES
        || function.getParallelism() > MAX_LANES) {
      throw new IllegalStateException("a stored password hash has parameters out of bounds");
    }
    return function.check(bytes(password), hash.getBytes(UTF_8));
  }

  /** The hash of nobody's password, so that an unknown name costs what a known one does. */
  String decoy() {
    return decoy;
  }

  private String compute(Sensitive<String> password) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID)
        .hash(bytes(password), salt)
        .getResult();
  }

  private static byte[] bytes(Sensitive<String> password) {
    return PasswordForm.of(password.reveal()).getBytes(UTF_8);
  }

  /** Does work that needs a hash when there is room for one; else nothing of it is done. */
  <T> T inTurn(Supplier<T> work) {
    acquire();
    try {
      return work.get();
    } finally {
      permits.release();
    }
  }

  void acquire() {
    try {
      if (permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new DomainException(ProblemType.TOO_MANY_ATTEMPTS, null);
  }
}
