package org.fauces.protection.format;

import java.util.regex.Pattern;

/**
 * Names that enter additional data: no separator may hide in them, or two contexts could collide.
 */
final class SealedName {

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  private SealedName() {}

  static String require(String name, String what) {
    if (name == null || !ALLOWED.matcher(name).matches()) {
      throw new IllegalArgumentException("A " + what + " is 1-64 of A-Z a-z 0-9 _ . -");
    }
    return name;
  }
}
