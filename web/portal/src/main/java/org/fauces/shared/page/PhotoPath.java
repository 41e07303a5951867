package org.fauces.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fauces.shared.domain.NotFound;

/**
 * The address of something about a photo: {@code /<examination>/<photo>}, and for some a last
 * segment such as a disease's code, else empty.
 */
public record PhotoPath(UUID examinationId, UUID photoId, String rest) {
  private static final String ID = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";
  private static final Pattern PATH =
      Pattern.compile("/" + ID + "/" + ID + "(?:/([a-z0-9-]{1,40}))?");

  public static PhotoPath of(HttpServletRequest request) {
    return parse(request.getPathInfo());
  }

  static PhotoPath parse(String path) {
    var match = PATH.matcher(path == null ? "" : path);
    if (!match.matches()) {
      throw new NotFound();
    }
    return new PhotoPath(
        UUID.fromString(match.group(1)),
        UUID.fromString(match.group(2)),
        match.group(3) == null ? "" : match.group(3));
  }
}
