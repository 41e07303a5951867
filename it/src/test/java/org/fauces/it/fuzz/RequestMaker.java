package org.fauces.it.fuzz;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Makes the request with a number: what it is depends on the seed and that number alone. */
final class RequestMaker {
  private static final String[] FRAMES = {
    "Content-Length: 1",
    "Content-Length: -1",
    "Content-Length: x",
    "Content-Length: 99999999999999999999",
    "Content-Length: 2\r\nContent-Length: 3",
    "Transfer-Encoding: chunked",
    "Transfer-Encoding: chunked\r\nContent-Length: 4",
    "Transfer-Encoding: identity",
    "Transfer-Encoding: gzip, chunked",
    "Transfer-Encoding: \u000bchunked"
  };

  private final ApiRequests api;
  private final Uploads uploads;
  private final PortalRequests portal;

  RequestMaker(ApiRequests api, PortalRequests portal) {
    this.api = api;
    this.uploads = new Uploads(api);
    this.portal = portal;
  }

  WireRequest make(Dice dice) {
    return switch (dice.below(20)) {
      case 0 -> api.whole(dice, api.any(dice));
      case 1, 2, 3, 4, 5 -> body(dice);
      case 6 -> api.takesForms() ? api.form(dice) : body(dice);
      case 7 -> uploads.single(dice);
      case 8 -> uploads.burst(dice);
      case 9, 10 -> token(dice);
      case 11, 12 -> headers(dice);
      case 13, 14 -> path(dice);
      case 15 -> query(dice);
      case 16 -> frame(dice);
      default -> portal.any(dice);
    };
  }

  private WireRequest body(Dice dice) {
    var operation = api.takingJson(dice);
    var request = api.whole(dice, operation);
    return request.withBody(new JsonMutations(dice).spoil(api.json(dice, operation)));
  }

  private WireRequest token(Dice dice) {
    var request = api.whole(dice, api.any(dice));
    var spoilt = request.with("Authorization", dice.pick(Attacks.AUTHORIZATIONS));
    return dice.oneIn(8)
        ? spoilt.plus("Authorization: " + dice.pick(Attacks.AUTHORIZATIONS))
        : spoilt;
  }

  private WireRequest headers(Dice dice) {
    var request = api.whole(dice, api.any(dice));
    for (int i = dice.between(1, 3); i > 0; i--) {
      var line = dice.pick(Attacks.HEADERS);
      int colon = line.indexOf(':');
      boolean replaces = colon > 0 && !dice.oneIn(4);
      request =
          replaces
              ? request.with(line.substring(0, colon), line.substring(colon + 1).strip())
              : request.plus(line);
    }
    for (int i = dice.oneIn(40) ? 200 : 0; i > 0; i--) {
      request = request.plus("X-" + i + ": x");
    }
    return dice.oneIn(5) ? request.withMethod(dice.pick(Attacks.METHODS)) : request;
  }

  private WireRequest path(Dice dice) {
    var request = api.whole(dice, api.any(dice));
    var segments = request.target().split("/", -1);
    segments[dice.between(1, segments.length - 1)] = dice.pick(Attacks.SEGMENTS);
    var target = Arrays.stream(segments).collect(Collectors.joining("/"));
    if (dice.oneIn(4)) {
      target = request.target() + dice.pick(Attacks.SEGMENTS);
    }
    if (dice.oneIn(12)) {
      target =
          dice.pick(
              "*",
              "",
              "x",
              "https://evil.example/api/v1/setup",
              "/%",
              "//api",
              "/openapi/x",
              "/health/x",
              "/metrics",
              "/ibm/api/explorer",
              "/jwt/x",
              "/IBMJMXConnectorREST",
              "/api;x/v1/setup");
    }
    return request.withTarget(target);
  }

  private WireRequest query(Dice dice) {
    var request = api.bare(dice, api.any(dice));
    var name =
        dice.pick("state", "from", "to", "after", "limit", "size", "disease", "patientId", "x", "");
    var value =
        new String(
                java.net.URLEncoder.encode(
                    dice.pick(Attacks.TEXTS), java.nio.charset.StandardCharsets.UTF_8))
            + dice.pick("", "", "", "%", "%00", "%ff", "&" + name + "=1", "#x");
    return request.withTarget(
        request.target() + (request.target().contains("?") ? "&" : "?") + name + "=" + value);
  }

  /** Leaves open where the request ends; the server may only answer or hang up. */
  private WireRequest frame(Dice dice) {
    var request = api.whole(dice, api.any(dice));
    var framed = request.plus(dice.pick(FRAMES)).plus("Connection: close").unframed();
    boolean isChunked = framed.headers().stream().anyMatch(line -> line.contains("chunked"));
    return isChunked
        ? framed.withBody(
            dice.pick(
                    "0\r\n\r\n",
                    "2\r\n{}\r\n0\r\n\r\n",
                    "zz\r\n{}\r\n0\r\n\r\n",
                    "-1\r\n\r\n0\r\n\r\n",
                    "FFFFFFFFFFFFFFFF\r\n",
                    "2;x=y\r\n{}\r\n0\r\nX: y\r\n\r\n",
                    "2\r\n{}0\r\n\r\n")
                .getBytes())
        : framed;
  }
}
