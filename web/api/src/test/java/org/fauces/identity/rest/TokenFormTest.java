package org.fauces.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.fauces.shared.domain.ProblemType;
import org.junit.jupiter.api.Test;

class TokenFormTest {
  @Test
  void parametersAreDecodedAndUnknownOnesPassedOver() throws IOException {
    var form = read("grant_type=a%3Ab+c&scope=x&=nameless&empty=&flag");
    assertThat(form.required("grant_type", 100).reveal()).isEqualTo("a:b c");
    assertThat(form.id("facility_id")).isEmpty();
  }

  @Test
  void anIdHasOneSpelling() throws IOException {
    var id = UUID.randomUUID();
    assertThat(read("facility_id=" + id).id("facility_id")).contains(id);
    assertRefused(() -> read("facility_id=1-1-1-1-1").id("facility_id"), "/facility_id");
  }

  @Test
  void whatIsMissingEmptyOrTooLongIsNamed() {
    assertRefused(() -> read("").required("assertion", 10), "/assertion");
    assertRefused(() -> read("assertion=").required("assertion", 10), "/assertion");
    assertRefused(() -> read("assertion=12345678901").required("assertion", 10), "/assertion");
  }

  @Test
  void nothingComesTwice() {
    assertRefused(() -> read("grant_type=a&grant_type=a"), "/grant_type");
    assertRefused(() -> read("grant_type=&grant%5Ftype=a"), "/grant_type");
  }

  @Test
  void whatIsNoFormIsRefusedAndNotQuoted() {
    assertRefused(() -> read("grant_type=%zz"), "");
    assertRefused(() -> read("<script>=1&<script>=2"), "");
  }

  @Test
  void aFormThatIsTooLargeIsNotRead() {
    assertThatThrownBy(() -> read("a=" + "x".repeat(TokenForm.MAX_BYTES)))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.TOO_LARGE));
  }

  private static TokenForm read(String form) throws IOException {
    return TokenForm.read(new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)));
  }

  private static void assertRefused(ThrowingCallable reading, String pointer) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.type()).isEqualTo(ProblemType.TOKEN_REQUEST);
              assertThat(e.violations()).extracting(Violation::pointer).isEqualTo(List.of(pointer));
            });
  }
}
