package org.fauces.permission.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("NSG-2.6-09")
class AddressedObjectsTest {
  private static final UUID ONE = UUID.fromString("0199a5f0-0000-7000-8000-00000000000a");
  private static final UUID OTHER = new UUID(3, 4);

  /** What is named there is no object that events know, or has no id of ours. */
  private static final Set<String> NAMES_NOTHING =
      Set.of("links", "questionnaires", "Schemas", "ResourceTypes", "Groups");

  @Test
  void anIdBehindTheWordForItsKindIsNamed() {
    assertThat(of("v1/patients/" + ONE)).containsExactly(entry(ONE, "PATIENT"));
    assertThat(of("examinations/" + ONE + "/photos/" + OTHER + "/heat-map"))
        .containsExactly(entry(ONE, "EXAMINATION"), entry(OTHER, "PHOTO"));
    assertThat(of("examinations/" + ONE + "/photos/" + ONE))
        .containsExactly(entry(ONE, "EXAMINATION"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/patients",
        "/patients/search",
        "/patients/1-1-1-1-1",
        "/patients/0199a5f0-0000-7000-8000-00000000000a;x",
        "/patients//0199a5f0-0000-7000-8000-00000000000a",
        "/nowhere/0199a5f0-0000-7000-8000-00000000000a",
        "0199a5f0-0000-7000-8000-00000000000a"
      })
  void nothingElseIs(String path) {
    assertThat(of(path)).isEmpty();
  }

  @Test
  void aSegmentThatHoldsAnAddressNamesNothing() {
    assertThat(AddressedObjects.of(List.of("accounts", "patients/" + ONE))).isEmpty();
  }

  @Test
  void everyAddressOfTheTableIsKnown() {
    assertThat(
            Permissions.shipped().all().stream()
                .flatMap(useCase -> useCase.doors().api().stream())
                .map(Address::path)
                .flatMap(AddressedObjectsTest::unknown))
        .isEmpty();
  }

  private static Map<UUID, String> of(String path) {
    return AddressedObjects.of(List.of(path.split("/")));
  }

  /** The words before those ids of a template of which nothing would be recorded. */
  private static Stream<String> unknown(String template) {
    var segments = template.split("/");
    return Stream.iterate(1, i -> i < segments.length, i -> i + 1)
        .filter(i -> segments[i].startsWith("{"))
        .map(i -> segments[i - 1])
        .filter(word -> !NAMES_NOTHING.contains(word))
        .filter(word -> of(word + "/" + ONE).isEmpty());
  }
}
