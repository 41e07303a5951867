package org.fauces.signon.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the provider proved is good for five minutes, whatever is answered meanwhile. */
@Tag("NSG-2.4-03")
class PendingSignOnTest {
  private static final Instant PROVEN = Instant.parse("2026-01-01T00:00:00Z");

  private final Map<String, Object> held = new HashMap<>();
  private final HttpSession session = proxy(HttpSession.class);
  private final HttpServletRequest request = proxy(HttpServletRequest.class);

  @Test
  void itEndsFiveMinutesAfterTheProof() {
    new PendingSignOn(null, "/worklist", PROVEN).keep(request);

    assertThat(at(Duration.ofMinutes(5).minusMillis(1))).isTrue();
    assertThat(at(Duration.ofMinutes(5))).isFalse();
  }

  private boolean at(Duration later) {
    return PendingSignOn.of(request, PROVEN.plus(later)).isPresent();
  }

  private <T> T proxy(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getSession" -> session;
                  case "setAttribute" -> held.put((String) arguments[0], arguments[1]);
                  case "getAttribute" -> held.get((String) arguments[0]);
                  default -> null;
                }));
  }
}
