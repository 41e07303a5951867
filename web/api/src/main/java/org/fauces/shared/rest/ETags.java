package org.fauces.shared.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.fauces.shared.domain.ProblemType;

/** The version of what was read, as an entity tag, and back. */
public final class ETags {
  private static final Pattern TAG = Pattern.compile("\"(?<version>[0-9]{1,9})\"");

  private ETags() {}

  /** Answers with a view and the version it shows. */
  public static Response tagged(Object view, int version) {
    return Response.ok(view).tag(new EntityTag(String.valueOf(version))).build();
  }

  /**
   * The version a change is based on.
   *
   * @param ifMatch the header If-Match, null when there is none
   */
  public static int version(String ifMatch) {
    if (ifMatch == null) {
      throw new DomainException(ProblemType.VERSION_REQUIRED, null);
    }
    var tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      var violation = new Violation("/" + HttpHeaders.IF_MATCH, "one-entity-tag");
      throw new DomainException(ProblemType.MALFORMED, null, List.of(violation));
    }
    return Integer.parseInt(tag.group("version"));
  }
}
