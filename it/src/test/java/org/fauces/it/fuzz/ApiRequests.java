package org.fauces.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Collectors;

/** Makes requests to the API that keep to its description. */
final class ApiRequests {
  private static final String JSON = "application/json";

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

  /** The request with a JSON body where it takes one. */
  WireRequest whole(Dice dice, ApiOperation operation) {
    var request = bare(dice, operation);
    return operation.takes(JSON)
        ? request
            .plus("Content-Type: " + JSON)
            .withBody(json(dice, operation).toString().getBytes(UTF_8))
        : request;
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
