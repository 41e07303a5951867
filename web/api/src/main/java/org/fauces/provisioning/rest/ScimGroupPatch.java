package org.fauces.provisioning.rest;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fauces.identity.service.MemberChange;
import org.fauces.identity.service.MemberChange.Kind;

/** What the operations of a PATCH make of a group's members; all else of a group is fixed. */
final class ScimGroupPatch {
  private static final String MEMBERS = "members";
  private static final Pattern ONE =
      Pattern.compile("members\\[\\s*value\\s+eq\\s+\"(?<id>[0-9a-f-]+)\"\\s*]");
  private static final Set<String> FIXED =
      Set.of("displayname", "externalid", "id", "meta", "schemas");

  private ScimGroupPatch() {}

  static List<MemberChange> read(JsonObject body) {
    return ScimPatch.read(body, ScimGroups.SCHEMA).operations().stream()
        .map(ScimGroupPatch::step)
        .flatMap(Optional::stream)
        .toList();
  }

  /** Nothing where the members are not spoken of. */
  private static Optional<MemberChange> step(ScimPatch.Operation operation) {
    var path = operation.path();
    if (path.isEmpty()) {
      var sent = ScimAttributes.object(operation.needed(), "/Operations/value");
      return ScimAttributes.of(sent)
          .value(MEMBERS)
          .map(value -> new MemberChange(kind(operation.verb()), ScimGroups.members(value)));
    }
    if (path.equals(MEMBERS)) {
      return Optional.of(ofAll(operation));
    }
    if (FIXED.contains(path)) {
      throw ScimAttributes.refused("/Operations/path", "mutability");
    }
    var one = ONE.matcher(path);
    if (!one.matches() || operation.verb() != ScimPatch.Verb.REMOVE) {
      throw ScimPatch.invalidPath();
    }
    return Optional.of(new MemberChange(Kind.REMOVE, Set.of(ScimGroups.member(one.group("id")))));
  }

  /** Removing without saying whom removes everybody. */
  private static MemberChange ofAll(ScimPatch.Operation operation) {
    boolean isEmptied = operation.verb() == ScimPatch.Verb.REMOVE && operation.value().isEmpty();
    return isEmptied
        ? new MemberChange(Kind.REPLACE, Set.of())
        : new MemberChange(kind(operation.verb()), ScimGroups.members(operation.needed()));
  }

  private static Kind kind(ScimPatch.Verb verb) {
    return switch (verb) {
      case ADD -> Kind.ADD;
      case REPLACE -> Kind.REPLACE;
      case REMOVE -> Kind.REMOVE;
    };
  }
}
