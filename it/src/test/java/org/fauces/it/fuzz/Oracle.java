package org.fauces.it.fuzz;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What must hold of every answer, whatever was asked. */
final class Oracle {
  /** Nothing that is refused takes that long, also on a busy machine. */
  private static final long MAX_MILLIS = 20_000;

  private static final Pattern LEAK =
      Pattern.compile(
          "org\\.(?!w3)|javax?\\.|jakarta\\.(?!faces)|com\\.ibm|Exception|CWW[A-Z]{2}\\d|SRVE\\d|RESTEASY|CNTR\\d|CWOAU|EclipseLink|FFDC|(?i:jdbc|mariadb|mysql|sqlstate|syntax"
              + " error)|\\bat [a-z]+\\.[a-z]+\\.|/tmp/|/usr/|/home/|wlp/");

  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern TARGET = Pattern.compile("[!-~]+");
  private static final Pattern FIELD = Pattern.compile(TOKEN + ":[\\t -~\\x80-\\xff]*");

  private static final List<String> EVERYWHERE =
      List.of(
          "x-content-type-options",
          "x-frame-options",
          "referrer-policy",
          "cache-control",
          "strict-transport-security");
  private static final Set<String> MEMBERS =
      Set.of(
          "type",
          "title",
          "status",
          "detail",
          "errors",
          "incident",
          "error"); // the last is RFC 6749's

  private static final String SCIM_ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
  private static final Set<String> SCIM_MEMBERS = Set.of("schemas", "status", "detail", "scimType");

  // What server.xml allows.
  private static final int MOST_HEADERS = 100;
  private static final int LONGEST_FIELD = 16384;

  private Oracle() {}

  /** What is wrong with the answer, if anything. */
  static Optional<String> fault(WireRequest request, WireAnswer answer) {
    if (answer.status() >= 500 && !isExpected(request, answer)) {
      return Optional.of("status " + answer.status() + " " + cut(answer.text()));
    }
    if (answer.millis() > MAX_MILLIS) {
      return Optional.of("took " + answer.millis() + " ms");
    }
    if (answer.headers().containsKey("x-evil")) {
      return Optional.of("a header that the request made up");
    }
    if (isOfTheServer(request, answer)) {
      return missingHeader(answer).or(() -> leak(answer, withoutQuote(request, answer)));
    }
    return missingHeader(answer)
        .or(() -> leak(answer, answer.text()))
        .or(() -> noProblem(request, answer));
  }

  private static boolean isExpected(WireRequest request, WireAnswer answer) {
    return isOfNoApplication(request, answer)
        || isUnknownMethod(request, answer)
        || isAbsentProvider(request, answer);
  }

  /**
   * The server itself answers an address that cannot be decoded before it knows whose it is. Its
   * words are in no application's hand; they name nothing but the host that was asked.
   */
  private static boolean isOfNoApplication(WireRequest request, WireAnswer answer) {
    return request.target().matches("/%(?![0-9a-fA-F]{2}).*")
        && answer.text().contains("<h1>Internal Server Error</h1><p></p>");
  }

  /** The server's own description of the API answers methods that it does not know by RFC 9110. */
  private static boolean isUnknownMethod(WireRequest request, WireAnswer answer) {
    return answer.status() == 501 && request.target().startsWith("/openapi");
  }

  /** The provider that this installation names is not running, and the page says so. */
  private static boolean isAbsentProvider(WireRequest request, WireAnswer answer) {
    return answer.status() == 503
        && request.target().matches("/portal/sign-on(/[^/?;]*/\\.\\.)?([?;].*)?");
  }

  /**
   * The same for what the server cannot read, and refuses by quoting the address, or by nothing at
   * all where the head of the request is too long or breaks the grammar of RFC 9112.
   */
  private static boolean isOfTheServer(WireRequest request, WireAnswer answer) {
    boolean isQuote = request.target().matches(".*[%;].*") && answer.text().contains("CWWWC0");
    boolean isWordless = answer.body().length == 0 && (isOverfull(request) || !isHttp(request));
    return answer.status() == 400 && (isQuote || isWordless);
  }

  /** The server's words without its own code and the address: whatever else they tell is a leak. */
  private static String withoutQuote(WireRequest request, WireAnswer answer) {
    return answer.text().replace(request.target(), "").replaceFirst("CWWWC0\\d{3}[A-Z]", "");
  }

  /** Host and length are added to the headers that are said. */
  private static boolean isOverfull(WireRequest request) {
    return request.headers().size() > MOST_HEADERS - 3
        || request.target().length() > LONGEST_FIELD
        || request.headers().stream().anyMatch(line -> line.length() > LONGEST_FIELD);
  }

  private static boolean isHttp(WireRequest request) {
    return TOKEN.matcher(request.method()).matches()
        && TARGET.matcher(request.target()).matches()
        && request.headers().stream().allMatch(line -> FIELD.matcher(line).matches());
  }

  private static Optional<String> missingHeader(WireAnswer answer) {
    return EVERYWHERE.stream()
        .filter(name -> answer.header(name).isEmpty())
        .findFirst()
        .map(name -> "status " + answer.status() + " without " + name);
  }

  private static Optional<String> leak(WireAnswer answer, String text) {
    if (answer.status() < 400) {
      return Optional.empty(); // shows what is stored, which may be anything
    }
    var found = LEAK.matcher(text);
    return found.find()
        ? Optional.of("status " + answer.status() + " tells " + found.group())
        : Optional.empty();
  }

  private static Optional<String> noProblem(WireRequest request, WireAnswer answer) {
    boolean isApis = request.target().startsWith("/api/") && !request.method().equals("HEAD");
    if (answer.status() < 400 || !isApis) {
      return Optional.empty();
    }
    if (isScimError(request, answer)) {
      return Optional.empty();
    }
    if (!answer.isProblem()) {
      var type = answer.header("content-type").orElse("no type");
      return Optional.of("status " + answer.status() + " as " + type + " " + cut(answer.text()));
    }
    return malformed(answer);
  }

  /** Identity systems are answered in their own form, which is as strict. */
  private static boolean isScimError(WireRequest request, WireAnswer answer) {
    boolean isScim =
        answer
            .header("content-type")
            .filter(type -> type.startsWith("application/scim+json"))
            .isPresent();
    if (!isScim || !request.target().contains("scim")) {
      return false;
    }
    try (var reader = Json.createReader(new StringReader(answer.text()))) {
      JsonObject error = reader.readObject();
      return error.getString("status", "").equals(String.valueOf(answer.status()))
          && error.getJsonArray("schemas").getString(0).equals(SCIM_ERROR)
          && SCIM_MEMBERS.containsAll(error.keySet());
    } catch (JsonException | ClassCastException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  private static Optional<String> malformed(WireAnswer answer) {
    try (var reader = Json.createReader(new StringReader(answer.text()))) {
      JsonObject problem = reader.readObject();
      boolean isWhole =
          problem.getString("type", "").startsWith("urn:fauces:problem:")
              && problem.getInt("status", 0) == answer.status()
              && MEMBERS.containsAll(problem.keySet());
      return isWhole ? Optional.empty() : Optional.of("not a problem: " + cut(answer.text()));
    } catch (JsonException e) {
      return Optional.of("a problem that is no JSON");
    }
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), 300)).replaceAll("\\s+", " ");
  }
}
