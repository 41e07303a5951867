package org.fauces.signon.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.fauces.identity.service.CodeAttempts;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever gives up at the hospital's sign-on is not slowed, and yet cannot fill the trail. */
@Tag("NSG-2.4-03")
class SignOnCancelledTest {
  private final SignOnTrip trip = SignOnTrip.start("/patients", Clock.systemUTC().instant());
  private final SignOnService service = new SignOnService();
  private int counted;
  private int others;

  @BeforeEach
  void wire() {
    service.clock = Clock.systemUTC();
    service.attempts =
        new CodeAttempts() {
          @Override
          public <T> T orCounted(Supplier<T> deed) {
            try {
              return deed.get();
            } catch (DomainException e) {
              counted++;
              throw e;
            }
          }

          @Override
          public DomainException counted(DomainException refusal) {
            others++;
            return refusal;
          }
        };
  }

  @Test
  void theProvidersErrorIsCountedAsNobodysFault() {
    assertRefused(Map.of("error", List.of("access_denied"), "state", List.of(trip.state())));
    assertThat(counted).isZero();
    assertThat(others).isEqualTo(1);
  }

  @Test
  void anErrorThatIsNoAnswerToThisBrowserIsCounted() {
    assertRefused(Map.of("error", List.of("access_denied"), "state", List.of("garbage")));
    assertRefused(Map.of("error", List.of("access_denied")));
    assertThat(counted).isEqualTo(2);
  }

  private void assertRefused(Map<String, List<String>> answer) {
    assertThatThrownBy(() -> service.arrive(new Arrival(trip.cookie(), answer, null)))
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> assertThat(e.type()).isEqualTo(ProblemType.SIGN_ON_REFUSED));
  }
}
