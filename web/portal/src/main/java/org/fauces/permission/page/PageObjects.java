package org.fauces.permission.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.fauces.permission.domain.AddressedObjects;

/** The objects that an address of the portal names: an examination, and perhaps its photo. */
final class PageObjects {
  private static final Pattern PICTURE = Pattern.compile("/(?:photos|heat-maps)/([^/]+)/([^/]+).*");
  private static final Pattern PAGE = Pattern.compile("/exam(?:/(?:interview|photos|check))?");

  private PageObjects() {}

  /**
   * By the path, and where that is a page about one examination by its parameter {@code id}.
   *
   * @param parameter asked only then: whoever reads parameters decides in which encoding
   */
  static Map<UUID, String> of(String path, Function<String, Optional<String>> parameter) {
    var picture = PICTURE.matcher(path);
    if (picture.matches()) {
      return AddressedObjects.of(
          List.of("examinations", picture.group(1), "photos", picture.group(2)));
    }
    return PAGE.matcher(path).matches()
        ? parameter
            .apply("id")
            .map(id -> AddressedObjects.of(List.of("examinations", id)))
            .orElse(Map.of())
        : Map.of();
  }
}
