package org.fauces.provisioning.rest;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What bodies and answers look like, for the API's description; nothing is read by them. */
final class ScimShapes {
  private ScimShapes() {}

  @Schema(name = "ScimUser")
  record User(
      @Schema(required = true) List<String> schemas,
      @Schema(readOnly = true) String id,
      @Schema(required = true, maxLength = 40, description = "The personnel number")
          String externalId,
      @Schema(required = true, maxLength = 100) String userName,
      Name name,
      @Schema(maxLength = 200, description = "Or name.formatted") String displayName,
      @Schema(defaultValue = "true") Boolean active,
      @Schema(readOnly = true) List<Reference> groups,
      @Schema(readOnly = true) Meta meta) {}

  @Schema(name = "ScimName")
  record Name(String formatted, String familyName, String givenName) {}

  @Schema(name = "ScimReference")
  record Reference(
      @Schema(required = true) String value, @JsonbProperty("$ref") String ref, String type) {}

  @Schema(name = "ScimMeta")
  record Meta(String resourceType, String location, String version, String created) {}

  @Schema(name = "ScimGroup")
  record Group(
      @Schema(required = true) List<String> schemas,
      @Schema(readOnly = true) String id,
      @Schema(readOnly = true) String displayName,
      @Schema(maxItems = ScimGroups.MOST_MEMBERS) List<Reference> members,
      @Schema(readOnly = true) Meta meta) {}

  @Schema(name = "ScimUserList")
  record Users(
      List<String> schemas,
      long totalResults,
      int startIndex,
      int itemsPerPage,
      @JsonbProperty("Resources") List<User> resources) {}

  @Schema(name = "ScimGroupList")
  record Groups(
      List<String> schemas,
      long totalResults,
      int startIndex,
      int itemsPerPage,
      @JsonbProperty("Resources") List<Group> resources) {}

  @Schema(name = "ScimSearch")
  record Search(
      @Schema(required = true) List<String> schemas,
      @Schema(maxLength = 1000) String filter,
      Integer startIndex,
      Integer count,
      List<String> attributes,
      List<String> excludedAttributes) {}

  @Schema(name = "ScimPatch")
  record Patch(
      @Schema(required = true) List<String> schemas,
      @Schema(name = "Operations", required = true) @JsonbProperty("Operations")
          List<Operation> operations) {}

  @Schema(name = "ScimOperation")
  record Operation(
      @Schema(required = true) String op,
      String path,
      @Schema(
              description = "What the attribute takes",
              anyOf = {String.class, Boolean.class, User.class, Reference[].class})
          Object value) {}

  @Schema(name = "ScimDescription", description = "See RFC 7643, sections 5 to 7")
  record Description(List<String> schemas, String id, String name, String description) {}
}
