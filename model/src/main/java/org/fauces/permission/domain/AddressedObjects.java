package org.fauces.permission.domain;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fauces.audit.domain.EntityKind;

/**
 * The objects that an address of the API names: an id behind the word for its kind, whether there
 * is such an object or not. Any other segment names nothing, so that no text of a caller's gets
 * into the audit trail.
 */
public final class AddressedObjects {
  private static final Map<String, EntityKind> KINDS =
      Map.ofEntries(
          entry("patients", EntityKind.PATIENT),
          entry("consents", EntityKind.CONSENT),
          entry("examinations", EntityKind.EXAMINATION),
          entry("photos", EntityKind.PHOTO),
          entry("accounts", EntityKind.ACCOUNT),
          entry("Users", EntityKind.ACCOUNT),
          entry("roles", EntityKind.ROLE_ASSIGNMENT),
          entry("role-reviews", EntityKind.ROLE_ASSIGNMENT),
          entry("approvals", EntityKind.APPROVAL_REQUEST),
          entry("facilities", EntityKind.FACILITY),
          entry("sessions", EntityKind.SESSION),
          entry("factors", EntityKind.FACTOR),
          entry("terms", EntityKind.TERMS),
          entry("models", EntityKind.MODEL_VERSION),
          entry("operating-points", EntityKind.OPERATING_POINTS),
          entry("alarms", EntityKind.ALARM),
          entry("reviews", EntityKind.AUDIT_REVIEW),
          entry("events", EntityKind.AUDIT_EVENT));

  private static final Pattern ID =
      Pattern.compile(
          "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

  private AddressedObjects() {}

  /**
   * The ids in the order of the address, each with its kind as the audit trail calls it.
   *
   * @param segments of the address as it is matched: split before they are decoded, and without
   *     matrix parameters
   */
  public static Map<UUID, String> of(List<String> segments) {
    var named = new LinkedHashMap<UUID, String>();
    for (int i = 1; i < segments.size(); i++) {
      var kind = Optional.ofNullable(KINDS.get(segments.get(i - 1)));
      var id = id(segments.get(i));
      if (kind.isPresent() && id.isPresent()) {
        named.putIfAbsent(id.get(), kind.get().name()); // an object is of one kind
      }
    }
    return named;
  }

  /** An id as it is written; empty for any other text. */
  private static Optional<UUID> id(String text) {
    return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}
