package org.fauces.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.fauces.identity.domain.GuessBudget;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;

/**
 * What is wrong that one source address and all of them together may try. A whole ward may come
 * from one address, so that the budget holds a shift's worth of mistakes at once and then fills
 * slowly: an address is never shut out.
 */
@ApplicationScoped
class GuessBudgets {
  private static final String ALL = "all";
  private static final int HOME_NETWORK_BYTES = 8; // of an IPv6 address, the rest is chosen freely

  @PersistenceContext(unitName = "fauces")
  EntityManager em;

  @Inject Clock clock;

  /** Takes one attempt of this source; turned away is only who must wait. */
  void take(Guessed what, Optional<String> source) {
    boolean isFree =
        source
                .map(GuessBudgets::key)
                .map(key -> lock(what.key(key)).take(what.source(), clock.instant()))
                .orElse(true)
            && lock(what.key(ALL)).take(what.everywhere(), clock.instant());
    if (!isFree) {
      throw new DomainException(ProblemType.TOO_MANY_ATTEMPTS, null);
    }
  }

  /** Gives it back, because it was right. */
  void giveBack(Guessed what, Optional<String> source) {
    source.map(GuessBudgets::key).ifPresent(key -> lock(what.key(key)).giveBack(what.source()));
    lock(what.key(ALL)).giveBack(what.everywhere());
  }

  // made and locked by one statement: two that first look and then insert would wait for each other
  private GuessBudget lock(String key) {
    em.createNativeQuery(
            """
            insert into guess_budget (budget_key, used_until) values (?, ?)
            on duplicate key update budget_key = budget_key""")
        .setParameter(1, key)
        .setParameter(2, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .executeUpdate();
    return em.find(GuessBudget.class, key, LockModeType.PESSIMISTIC_WRITE);
  }

  static String key(String address) {
    try {
      var parsed = InetAddress.getByName(address); // a literal is not looked up
      if (parsed instanceof Inet6Address) {
        var network = Arrays.copyOf(parsed.getAddress(), HOME_NETWORK_BYTES);
        return "source " + HexFormat.of().formatHex(network);
      }
      return "source " + parsed.getHostAddress();
    } catch (UnknownHostException e) {
      return "source unknown";
    }
  }
}
