package org.fauces.it.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fauces.it.architecture.Codebase;

/**
 * Makes requests to the portal: to every address that its servlets and pages answer at, with the
 * fields of the forms that are found there.
 */
final class PortalRequests {
  private static final String SERVLET = "jakarta.servlet.annotation.WebServlet";
  private static final String ROOT = "/portal";
  private static final Pattern FIELD =
      Pattern.compile("<(?:input|select|textarea|button)\\b[^>]*\\bname=\"([^\"]+)\"[^>]*>");
  private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
  private static final String FORM_TYPE = "Content-Type: application/x-www-form-urlencoded";

  private final World world;
  private final List<String> addresses;
  private final Map<String, Map<String, String>> forms = new LinkedHashMap<>();

  PortalRequests(World world) {
    this.world = world;
    this.addresses = addresses();
  }

  /** The servlets by their annotations, and the pages by the files they are. */
  private static List<String> addresses() {
    var servlets =
        Codebase.portal().stream()
            .filter(type -> type.isAnnotatedWith(SERVLET))
            .map(type -> type.getAnnotationOfType(SERVLET).get("value").orElseThrow())
            .flatMap(value -> Stream.of((Object[]) value))
            .map(String::valueOf);
    return Stream.concat(servlets, PortalPages.all().stream())
        .map(address -> address.replace("/*", ""))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .toList();
  }

  List<String> known() {
    return addresses;
  }

  /** Looks at every page for its fields. */
  void learn(Wire wire) throws java.io.IOException {
    for (var address : addresses) {
      var request = get(address + "?id=" + world.visitId());
      var answer = wire.send(request.bytes(world), "GET");
      if (answer.status() == 200) {
        forms.put(address, fields(answer.text()));
      }
    }
  }

  Map<String, Map<String, String>> forms() {
    return forms;
  }

  private static Map<String, String> fields(String page) {
    var fields = new LinkedHashMap<String, String>();
    FIELD
        .matcher(page)
        .results()
        .forEach(
            found -> {
              var value = VALUE.matcher(found.group());
              fields.put(found.group(1), value.find() ? value.group(1) : "");
            });
    return fields;
  }

  private WireRequest get(String address) {
    return WireRequest.of(
        "GET", ROOT + address, World.cookie(), "Sec-Fetch-Site: same-origin", "Accept: text/html");
  }

  /** Something wrong at one of the addresses. */
  WireRequest any(Dice dice) {
    return dice.oneIn(3) || forms.isEmpty() ? read(dice) : post(dice);
  }

  private WireRequest read(Dice dice) {
    var address = dice.pick(addresses);
    var query =
        dice.pick(
            "id", "to", "status", "incident", "size", "after", "state", "from", "disease", "x");
    var value = encoded(dice, dice.pick(Attacks.TEXTS));
    var tail = dice.oneIn(3) ? "/" + dice.pick(Attacks.SEGMENTS) : "";
    var request = get(address + tail + "?" + query + "=" + value);
    request = dice.oneIn(6) ? request.withMethod(dice.pick(Attacks.METHODS)) : request;
    return dice.oneIn(3) ? request.plus(dice.pick(Attacks.HEADERS)) : request;
  }

  private WireRequest post(Dice dice) {
    var address = dice.pick(List.copyOf(forms.keySet()));
    var fields = new LinkedHashMap<>(forms.get(address));
    var names = new ArrayList<>(fields.keySet());
    for (int i = names.isEmpty() ? 0 : dice.between(1, 4); i > 0; i--) {
      fields.put(dice.pick(names), dice.pick(Attacks.TEXTS));
    }
    if (dice.oneIn(6)) {
      fields.put("jakarta.faces.partial.ajax", dice.pick("true", "x"));
      fields.put("jakarta.faces.partial.execute", dice.pick("@all", "@form", "x", "@(", ":x:y"));
      fields.put("jakarta.faces.source", dice.pick(Attacks.TEXTS));
    }
    var body =
        fields.entrySet().stream()
            .map(field -> encoded(dice, field.getKey()) + "=" + encoded(dice, field.getValue()))
            .collect(Collectors.joining("&"));
    var request = get(address + "?id=" + world.visitId()).withMethod("POST").plus(FORM_TYPE);
    request = dice.oneIn(6) ? request.plus(dice.pick(Attacks.HEADERS)) : request;
    return request.withBody(body.getBytes(ISO_8859_1));
  }

  private static String encoded(Dice dice, String text) {
    var right = URLEncoder.encode(text, UTF_8);
    return dice.oneIn(15)
        ? right + dice.pick("%", "%zz", "%00", "%ff", "%c0%80", "&&=", "%ed%a0%80")
        : right;
  }
}
