package org.fauces.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What every refusal must look like, whoever refuses. */
public final class Problems {
  private static final Pattern LEAK =
      Pattern.compile(
          "org\\.|java[x]?\\.|jakarta\\.|com\\.|Exception|CWW|SRVE|CNTR|RESTEASY|CWOAU|EclipseLink|(?i:select"
              + " .* from|insert into|\\bsql\\b|mysql|mariadb|stack ?trace)|\\bat [a-z]+\\.[a-z]");
  private static final List<String> MEMBERS =
      List.of("type", "title", "status", "detail", "errors", "incident", "error");

  private Problems() {}

  /** Insists on a problem of that status and kind that tells no internals. */
  public static void assertRefused(Response answer, int status, String slug) {
    var body = answer.asString();
    assertThat(answer.statusCode()).as(body).isEqualTo(status);
    assertThat(answer.contentType()).as(body).startsWith("application/problem+json");
    Map<String, Object> problem = answer.path("");
    assertThat(problem)
        .containsEntry("type", "urn:fauces:problem:" + slug)
        .containsEntry("status", status)
        .containsKey("title");
    assertThat(MEMBERS).containsAll(problem.keySet());
    assertTellsNothing(body);
  }

  /** Insists that the problem names this place. */
  public static void assertRefusedAt(Response answer, int status, String slug, String pointer) {
    assertRefused(answer, status, slug);
    List<String> pointers = answer.path("errors.pointer");
    assertThat(pointers).contains(pointer);
  }

  /** Insists that an answer names no class, no statement and no code of the containers. */
  public static void assertTellsNothing(String body) {
    assertThat(body).doesNotContainPattern(LEAK);
    Markers.all().forEach(marker -> assertThat(body).doesNotContain(marker));
  }
}
