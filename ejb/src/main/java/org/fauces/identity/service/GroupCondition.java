package org.fauces.identity.service;

import java.util.Locale;

/** What a group is to be called; capital and small letters are the same here. */
public record GroupCondition(boolean isId, boolean isPrefix, String value) {
  boolean isMet(RoleGroup group, String displayName) {
    if (isId) {
      return group.id().equals(value);
    }
    var name = displayName.toLowerCase(Locale.ROOT);
    var asked = value.toLowerCase(Locale.ROOT);
    return isPrefix ? name.startsWith(asked) : name.equals(asked);
  }
}
