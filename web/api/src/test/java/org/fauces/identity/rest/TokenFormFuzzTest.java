package org.fauces.identity.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.fauces.shared.domain.DomainException;
import org.junit.jupiter.params.provider.MethodSource;

/** Any body is a form, or is refused without being repeated. */
class TokenFormFuzzTest {
  static Stream<byte[]> forms() {
    return Stream.of(
            "grant_type=refresh_token&refresh_token=abc",
            "facility_id=0190a1b2-0000-7000-8000-000000000000",
            "a=%zz&a=1",
            "=&&a",
            "%5F=1&_=2")
        .map(text -> text.getBytes(UTF_8));
  }

  @MethodSource("forms")
  @FuzzTest(maxDuration = "2m")
  void anyBodyIsAFormOrRefused(byte[] body) throws IOException {
    try {
      var form = TokenForm.read(new ByteArrayInputStream(body));
      form.id("facility_id").ifPresent(id -> assertThat(id).isNotNull());
      assertThat(form.required("grant_type", 200).reveal()).isNotEmpty();
    } catch (DomainException e) {
      assertThat(e.violations())
          .allMatch(violation -> violation.pointer().matches("|/[a-z_]{1,40}"));
    }
  }
}
