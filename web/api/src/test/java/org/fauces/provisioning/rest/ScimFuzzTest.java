package org.fauces.provisioning.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.stream.Stream;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.format.JsonRejected;
import org.fauces.shared.format.StrictJson;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an identity system sends is read, or refused in the product's own words. */
class ScimFuzzTest {
  private static final UUID ID = new UUID(1, 2);
  private static final int MOST_BYTES = 10_000;
  private static final String PATCH =
      """
      {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[%s]}""";

  static Stream<byte[]> filters() {
    return Stream.of(
            "userName eq \"a\"",
            "active eq true and userName sw \"\\u0041\"",
            ScimUsers.SCHEMA + ":userName eq \"a\\\"b\"",
            "members[value eq \"x\"]",
            "")
        .map(text -> text.getBytes(UTF_8));
  }

  @MethodSource("filters")
  @FuzzTest(maxDuration = "2m")
  void anyFilterIsReadOrRefused(byte[] filter) {
    try {
      ScimFilter.read(new String(filter, UTF_8), ScimUsers.SCHEMA)
          .forEach(term -> assertThat(term.name()).isNotBlank());
    } catch (DomainException e) {
      assertThat(e.type()).isNotNull();
    }
  }

  static Stream<byte[]> patches() {
    return Stream.of(
            "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}",
            "{\"op\":\"Replace\",\"value\":{\"active\":\"False\",\"userName\":\"a\"}}",
            "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + ID + "\\\"]\"}",
            "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + ID + "\"}]}",
            "")
        .map(PATCH::formatted)
        .map(text -> text.getBytes(UTF_8));
  }

  @MethodSource("patches")
  @FuzzTest(maxDuration = "3m")
  void anyPatchIsReadOrRefused(byte[] bytes) {
    JsonObject body;
    try {
      body = StrictJson.readObject(bytes, MOST_BYTES);
    } catch (JsonRejected e) {
      return; // JsonFuzzTest looks at it
    }
    try {
      assertThat(ScimUserPatch.read(ID, body, ScimVersions.of(null))).isNotNull();
    } catch (DomainException e) {
      assertThat(e.type()).isNotNull();
    }
    try {
      assertThat(ScimGroupPatch.read(body)).isNotNull();
    } catch (DomainException e) {
      assertThat(e.type()).isNotNull();
    }
  }
}
