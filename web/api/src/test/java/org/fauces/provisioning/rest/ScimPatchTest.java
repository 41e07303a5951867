package org.fauces.provisioning.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fauces.identity.service.ChangePerson;
import org.fauces.identity.service.MemberChange;
import org.fauces.identity.service.MemberChange.Kind;
import org.fauces.shared.domain.DomainException;
import org.junit.jupiter.api.Test;

class ScimPatchTest {
  private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

  @Test
  void theLastWordAboutAPersonCounts() {
    var change =
        person(
            """
            {"op":"Add","path":"displayName","value":"A"},
            {"op":"replace","path":"name.formatted","value":"B"},
            {"op":"replace","value":{"ACTIVE":"False","nickName":"x","userName":"next"}}""");

    assertThat(change.displayName()).isEqualTo("B");
    assertThat(change.active()).isFalse();
    assertThat(change.signInName()).isEqualTo("next");
    assertThat(change.personnelNumber()).isNull();
  }

  @Test
  void aNameIsMadeOfItsPartsWhereNothingElseIsSaid() {
    var parts =
        "{\"op\":\"replace\",\"path\":\"name\",\"value\":{\"familyName\":\"F\",\"givenName\":\"G\"}}";
    assertThat(person(parts).displayName()).isEqualTo("F G");
  }

  @Test
  void whatCannotBeChangedIsRefusedByItsName() {
    assertRefused("{\"op\":\"replace\",\"path\":\"id\",\"value\":\"x\"}", "mutability");
    assertRefused("{\"op\":\"remove\",\"path\":\"active\"}", "mutability");
    assertRefused("{\"op\":\"replace\",\"path\":\"title\",\"value\":\"x\"}", "invalidPath");
    assertRefused("{\"op\":\"remove\"}", "noTarget");
    assertRefused("{\"op\":\"move\",\"path\":\"active\"}", "invalidSyntax");
    assertRefused("{\"op\":\"replace\",\"path\":\"active\"}", "required");
    assertRefused("{\"op\":\"replace\",\"path\":\"active\",\"value\":1}", "text-required");
    assertRefused("", "required");
  }

  @Test
  void membersAreNamedInEveryWayThatIdentitySystemsKnow() {
    var one = "[{\"value\":\"" + ID + "\"}]";
    assertThat(
            group(
                "{\"op\":\"add\",\"path\":\"members\",\"value\":"
                    + one
                    + "},"
                    + "{\"op\":\"remove\",\"path\":\"members[value eq \\\""
                    + ID
                    + "\\\"]\"},"
                    + "{\"op\":\"Remove\",\"path\":\"members\",\"value\":"
                    + one
                    + "},"
                    + "{\"op\":\"remove\",\"path\":\"members\"},"
                    + "{\"op\":\"replace\",\"value\":{\"members\":"
                    + one
                    + "}}"))
        .containsExactly(
            new MemberChange(Kind.ADD, Set.of(ID)),
            new MemberChange(Kind.REMOVE, Set.of(ID)),
            new MemberChange(Kind.REMOVE, Set.of(ID)),
            new MemberChange(Kind.REPLACE, Set.of()),
            new MemberChange(Kind.REPLACE, Set.of(ID)));
    assertThatRefused(() -> group("{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"x\"}"))
        .hasFieldOrProperty("type");
  }

  private static ChangePerson person(String operations) {
    return ScimUserPatch.read(ID, body(operations), ScimVersions.of(null));
  }

  private static List<MemberChange> group(String operations) {
    return ScimGroupPatch.read(body(operations));
  }

  private static JsonObject body(String operations) {
    var text =
        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
            + operations
            + "]}";
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static void assertRefused(String operations, String rule) {
    assertThatRefused(() -> person(operations))
        .satisfies(
            e -> assertThat(((DomainException) e).violations().get(0).rule()).isEqualTo(rule));
  }

  private static AbstractThrowableAssert<?, ?> assertThatRefused(ThrowingCallable call) {
    return assertThatThrownBy(call).isInstanceOf(DomainException.class);
  }
}
