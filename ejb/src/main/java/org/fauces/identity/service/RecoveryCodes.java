package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.audit.domain.AlarmKind;
import org.fauces.audit.domain.EntityKind;
import org.fauces.audit.service.Alarms;
import org.fauces.identity.domain.RecoveryCode;
import org.fauces.shared.domain.Sensitive;

/**
 * The codes on paper for when every other factor is lost. Each works once, and somebody looks at
 * it. With 80 random bits a plain hash is enough to keep them by.
 */
@ApplicationScoped
class RecoveryCodes {
  private static final int CHARACTERS = 16; // 16 x 5 bits
  private static final int GROUP = 4;

  @Inject Factors factors;
  @Inject Alarms alarms;
  @Inject Clock clock;

  /** A new set; none of an earlier one works any more. */
  List<Sensitive<String>> make(UUID accountId) {
    factors.removeCodes(accountId);
    var codes =
        Stream.generate(() -> OneTimeCode.make(CHARACTERS, GROUP)).limit(RecoveryCode.SET).toList();
    var now = clock.instant();
    factors.add(
        codes.stream()
            .map(code -> RecoveryCode.of(accountId, OneTimeCode.hash(code), now))
            .toList());
    return codes;
  }

  /** Uses a code up; false where it is none. */
  boolean use(UUID accountId, UUID facilityId, Sensitive<String> typed) {
    var code = factors.unusedCode(accountId, OneTimeCode.hash(typed));
    code.ifPresent(
        found -> {
          found.use(clock.instant());
          alarms.raise(
              AlarmKind.RECOVERY_CODE_USED, EntityKind.ACCOUNT, accountId, facilityId, accountId);
        });
    return code.isPresent();
  }
}
