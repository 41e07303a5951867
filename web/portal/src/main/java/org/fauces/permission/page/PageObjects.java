package org.fauces.permission.page;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fauces.permission.domain.AddressedObjects;

/** The objects that an address of the portal names: an examination, and perhaps its photo. */
final class PageObjects {
  private static final Pattern PICTURE = Pattern.compile("/(?:photos|heat-maps)/([^/]+)/([^/]+).*");
  private static final Pattern PAGE = Pattern.compile("/exam(?:/[a-z]+)?");
  private static final Pattern ID = Pattern.compile("(?:.*&)?id=([^&]*)(?:&.*)?");

  private PageObjects() {}

  /** The query may be null. */
  static Map<UUID, String> of(String path, String query) {
    var picture = PICTURE.matcher(path);
    if (picture.matches()) {
      return AddressedObjects.of(
          "/examinations/" + picture.group(1) + "/photos/" + picture.group(2));
    }
    var id = ID.matcher(query == null ? "" : query);
    return PAGE.matcher(path).matches() && id.matches()
        ? AddressedObjects.of("/examinations/" + id.group(1))
        : Map.of();
  }
}
