package org.fauces.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes requests to the API that keep to its description. */
final class ApiRequests {
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Set<String> GRANT_FIELDS =
      new TreeSet<>(
          Set.of("grant_type", "refresh_token", "assertion", "subject_token", "scope", "resource"));
  private static final List<String> GRANTS =
      List.of(
          "refresh_token",
          "urn:ietf:params:oauth:grant-type:jwt-bearer",
          "urn:ietf:params:oauth:grant-type:token-exchange");

  private final World world;
  private final Examples examples;
  private final List<ApiOperation> operations;

  ApiRequests(World world, ApiDescription description) {
    this.world = world;
    this.examples = new Examples(description, world);
    this.operations = description.operations();
  }

  List<ApiOperation> operations() {
    return operations;
  }

  World world() {
    return world;
  }

  ApiOperation any(Dice dice) {
    return dice.pick(operations);
  }

  boolean takesForms() {
    return operations.stream().anyMatch(each -> each.takes(FORM));
  }

  /** One of those that take a body of this kind. */
  ApiOperation taking(Dice dice, String mediaType) {
    return dice.pick(operations.stream().filter(each -> each.takes(mediaType)).toList());
  }

  ApiOperation takingJson(Dice dice) {
    return taking(dice, JSON);
  }

  /** The request without a body. */
  WireRequest bare(Dice dice, ApiOperation operation) {
    var request =
        WireRequest.of(
            operation.method(),
            world.address(dice, operation) + query(dice, operation),
            world.bearer(dice, operation));
    boolean isVersioned =
        operation.parameters("header").stream().anyMatch(each -> each.name().equals("If-Match"));
    return isVersioned ? request.plus("If-Match: \"" + dice.between(0, 6) + "\"") : request;
  }

  /** JSON, or the other name that JSON has at this operation. */
  private static String jsonType(Dice dice, ApiOperation operation) {
    return dice.pick(
        operation.bodies().keySet().stream()
            .filter(type -> type.endsWith("/json") || type.endsWith("+json"))
            .toList());
  }

  /** The request with a JSON body where it takes one. */
  WireRequest whole(Dice dice, ApiOperation operation) {
    var request = bare(dice, operation);
    return operation.takes(JSON)
        ? request
            .plus("Content-Type: " + jsonType(dice, operation))
            .withBody(json(dice, operation).toString().getBytes(UTF_8))
        : request;
  }

  /** The request of an operation that takes a form, with texts in its fields. */
  WireRequest form(Dice dice) {
    var operation = taking(dice, FORM);
    var described = ApiDescription.map(operation.bodies().get(FORM).get("properties")).keySet();
    var names = new ArrayList<>(described.isEmpty() ? GRANT_FIELDS : described);
    var body =
        names.stream()
            .filter(name -> !dice.oneIn(3))
            .map(name -> name + "=" + URLEncoder.encode(field(dice), UTF_8))
            .collect(Collectors.joining("&"));
    return bare(dice, operation).plus("Content-Type: " + FORM).withBody(body.getBytes(UTF_8));
  }

  private static String field(Dice dice) {
    return dice.oneIn(3) ? dice.pick(GRANTS) : dice.pick(Attacks.TEXTS);
  }

  JsonNode json(Dice dice, ApiOperation operation) {
    return examples.body(dice, operation.bodies().get(JSON));
  }

  private String query(Dice dice, ApiOperation operation) {
    return operation.parameters("query").stream()
        .filter(parameter -> !dice.oneIn(3))
        .map(parameter -> parameter.name() + "=" + value(dice, parameter))
        .collect(Collectors.joining("&", "?", ""))
        .replaceAll("\\?$", "");
  }

  private String value(Dice dice, ApiOperation.Parameter parameter) {
    var values = parameter.schema().get("enum");
    var value =
        values == null
            ? dice.pick("1", "2026-01-01T00:00:00Z", "OPEN", "x")
            : String.valueOf(dice.pick(ApiDescription.list(values)));
    return URLEncoder.encode(value, UTF_8);
  }
}
