package org.fauces.provisioning.rest;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fauces.identity.service.ListWindow;

/** What to list, and which attributes to show of it; by an address's query or by a body. */
record ScimQuery(String filter, ListWindow window, Set<String> only, Set<String> without) {
  static final int MOST = 200;
  private static final int USUAL = 100;
  private static final int LAST_START = 100_000;
  private static final String SEARCH = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";
  private static final Set<String> ALWAYS = Set.of("schemas", "id", "meta");

  static ScimQuery of(MultivaluedMap<String, String> query) {
    return new ScimQuery(
        query.getFirst("filter"),
        window(query.getFirst("startIndex"), query.getFirst("count")),
        names(query.getFirst("attributes")),
        names(query.getFirst("excludedAttributes")));
  }

  static ScimQuery of(JsonObject body) {
    var sent = ScimAttributes.of(body);
    sent.requireSchema(SEARCH);
    return new ScimQuery(
        sent.text("filter").orElse(null),
        window(number(sent, "startIndex"), number(sent, "count")),
        names(sent, "attributes"),
        names(sent, "excludedAttributes"));
  }

  /** The resource with the attributes that were asked for. */
  JsonObject show(JsonObject resource) {
    var shown = Json.createObjectBuilder();
    resource.forEach(
        (name, value) -> {
          if (isShown(name)) {
            shown.add(name, value);
          }
        });
    return shown.build();
  }

  private boolean isShown(String name) {
    var folded = name.toLowerCase(Locale.ROOT);
    return ALWAYS.contains(folded)
        || (only.isEmpty() || only.contains(folded)) && !without.contains(folded);
  }

  /** Too small a start is the first, and less than nothing is nothing, by RFC 7644. */
  private static ListWindow window(String startIndex, String count) {
    int start = Math.max(1, number("startIndex", startIndex, 1));
    if (start > LAST_START) {
      throw ScimAttributes.refused("/startIndex", "tooMany");
    }
    return new ListWindow(start - 1, Math.max(0, Math.min(MOST, number("count", count, USUAL))));
  }

  private static int number(String name, String value, int otherwise) {
    try {
      return value == null ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException e) { // its message quotes the value
      throw ScimAttributes.refused("/" + name, "not-an-integer");
    }
  }

  private static String number(ScimAttributes sent, String name) {
    return sent.value(name)
        .map(
            value -> {
              if (value instanceof JsonNumber number) {
                return number.toString();
              }
              throw ScimAttributes.refused("/" + name, "not-an-integer");
            })
        .orElse(null);
  }

  private static Set<String> names(String list) {
    return list == null ? Set.of() : names(Arrays.stream(list.split(",", -1)));
  }

  private static Set<String> names(ScimAttributes sent, String name) {
    var list = sent.list(name, MOST).orElse(List.<JsonValue>of());
    return names(list.stream().map(each -> ScimAttributes.text(each, "/" + name)));
  }

  /** Of an attribute within another the whole is shown. */
  private static Set<String> names(Stream<String> names) {
    return names
        .map(
            each ->
                ScimFilter.name(ScimFilter.name(each.strip(), ScimUsers.SCHEMA), ScimGroups.SCHEMA))
        .map(each -> each.replaceFirst("\\..*", ""))
        .collect(Collectors.toSet());
  }

  @Override
  public String toString() {
    return "ScimQuery[" + window + "]";
  }
}
