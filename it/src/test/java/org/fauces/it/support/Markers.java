package org.fauces.it.support;

import java.util.List;
import java.util.UUID;

/**
 * What the patients of the tests are called. Nobody else is called so, which is how a scan can tell
 * that a personal fact reached a file.
 */
public final class Markers {
  public static final String FAMILY_NAME = "標識野";
  public static final String GIVEN_NAME = "漏花";
  public static final String FAMILY_KANA = "シルシノ";
  public static final String GIVEN_KANA = "モルカ";
  public static final String FAMILY_LATIN = "Zmarkerfamily";
  public static final String GIVEN_LATIN = "Zmarkergiven";
  public static final String BIRTH_DATE = "1931-07-19";
  public static final String IDENTIFIER = "ZMARKERNUMBER";
  public static final String FREE_TEXT = "Zmarkerfreetext";

  private Markers() {}

  /** Everything that must be in no file. */
  public static List<String> all() {
    return List.of(
        FAMILY_NAME,
        GIVEN_NAME,
        FAMILY_KANA,
        GIVEN_KANA,
        FAMILY_LATIN,
        GIVEN_LATIN,
        BIRTH_DATE,
        IDENTIFIER,
        FREE_TEXT,
        Person.PASSWORD);
  }

  /** A registration; its number is the patient's own. */
  static Body patient(UUID id) {
    var identifier = Body.of("system", "urn:it:number", "value", IDENTIFIER + id);
    return Body.of("id", id, "familyName", FAMILY_NAME, "givenName", GIVEN_NAME)
        .with("familyNameKana", FAMILY_KANA)
        .with("givenNameKana", GIVEN_KANA)
        .with("familyNameLatin", FAMILY_LATIN)
        .with("givenNameLatin", GIVEN_LATIN)
        .with("birthDate", BIRTH_DATE)
        .with("sex", "FEMALE")
        .with("identifiers", List.of(identifier.map()));
  }
}
