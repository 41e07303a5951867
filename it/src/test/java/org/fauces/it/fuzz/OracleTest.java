package org.fauces.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The oracle of the fuzzer sees a leak that was planted, also where the server itself answers. */
class OracleTest {
  private static final Map<String, List<String>> HEADERS =
      Map.of(
          "x-content-type-options", List.of("nosniff"),
          "x-frame-options", List.of("DENY"),
          "referrer-policy", List.of("no-referrer"),
          "cache-control", List.of("no-store"),
          "strict-transport-security", List.of("max-age=1"),
          "content-type", List.of("application/problem+json"));
  private static final String QUOTE = "Error 400: CWWWC0400E: The address %s cannot be decoded.";

  @Test
  void theServersQuoteOfTheAddressIsNoFault() {
    assertThat(fault("/portal/%c0javax.x", QUOTE.formatted("/portal/%c0javax.x"))).isEmpty();
  }

  @Test
  void whatTheServersQuoteTellsBesidesIsALeak() {
    for (var leak : List.of("com.ibm.ws.Foo", "at org.fauces.Bar", "/home/x", "SRVE0190E")) {
      var text = QUOTE.formatted("/portal/%c0") + " " + leak;
      assertThat(fault("/portal/%c0", text)).as(leak).isPresent();
    }
  }

  @Test
  void aProblemThatTellsAClassIsALeak() {
    var problem = "{\"type\":\"urn:fauces:problem:x\",\"status\":400,\"detail\":\"%s\"}";
    assertThat(fault("/api/v1/x", problem.formatted("a"))).isEmpty();
    assertThat(fault("/api/v1/x", problem.formatted("java.lang.Foo"))).isPresent();
  }

  private static Optional<String> fault(String target, String text) {
    var answer = new WireAnswer(400, HEADERS, text.getBytes(UTF_8), 1);
    return Oracle.fault(WireRequest.of("GET", target), answer);
  }
}
