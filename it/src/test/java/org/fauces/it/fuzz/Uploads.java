package org.fauces.it.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fauces.it.support.TestPhotos;

/** Makes uploads of photos, one by one and as bursts, with something wrong in most of them. */
final class Uploads {
  private static final String MULTIPART = "multipart/form-data";
  private static final String BOUNDARY = "----fauces-fuzz";
  private static final List<byte[]> PHOTOS =
      List.of(TestPhotos.jpeg(1), TestPhotos.jpeg(2), TestPhotos.png(3));
  private static final List<String> DISPOSITIONS =
      List.of(
          "form-data",
          "form-data; name=",
          "form-data; name=\"",
          "attachment; name=\"x\"",
          "",
          "form-data; name=\"x\"; name=\"y\"",
          "form-data; name=\"../x\"; filename=\"../../x\"",
          "form-data; name*=UTF-8''%00",
          "form-data; name=\"\u00ff\"",
          "form-data; name=\"a\r\nb\"");
  private static final List<String> CONTENT_TYPES =
      List.of(
          "multipart/form-data",
          "multipart/form-data; boundary=",
          "multipart/form-data; boundary=\"",
          "multipart/mixed; boundary=" + BOUNDARY,
          "multipart/form-data; boundary=\u00ff",
          "multipart/form-data; boundary=" + "b".repeat(300),
          "multipart/form-data; boundary=a; boundary=b",
          "multipart/form-data; boundary=\"" + BOUNDARY + "\"; charset=x");

  private final ApiRequests requests;

  Uploads(ApiRequests requests) {
    this.requests = requests;
  }

  /** One picture by the address of its id. */
  WireRequest single(Dice dice) {
    var operation = requests.taking(dice, "image/jpeg");
    var request = requests.bare(dice, operation);
    if (dice.oneIn(2)) {
      request = request.withTarget(request.target().replaceAll("[^/]+$", dice.id().toString()));
    }
    var photo = photo(dice);
    var type = dice.oneIn(6) ? dice.pick("image/gif", "image/svg+xml", "image/*") : "image/jpeg";
    return request.plus("Content-Type: " + type).plus(digest(dice, photo)).withBody(photo);
  }

  private static String digest(Dice dice, byte[] photo) {
    return dice.oneIn(5)
        ? dice.pick(
            Attacks.HEADERS.stream().filter(line -> line.startsWith("Content-Digest")).toList())
        : "Content-Digest: " + TestPhotos.digest(photo);
  }

  private static byte[] photo(Dice dice) {
    var photo = dice.pick(PHOTOS).clone();
    return switch (dice.below(6)) {
      case 0 -> photo;
      case 1 -> Arrays.copyOf(photo, dice.below(photo.length));
      case 2 -> dice.bytes(dice.below(2000));
      case 3 -> Arrays.copyOf(photo, photo.length + dice.between(1, 4000));
      default -> headSpoiled(dice, photo);
    };
  }

  /** Where the tables and sizes are, a bit means most. */
  private static byte[] headSpoiled(Dice dice, byte[] photo) {
    for (int i = dice.between(1, 6); i > 0; i--) {
      photo[dice.below(Math.min(photo.length, 700))] ^= (byte) (1 << dice.below(8));
    }
    return photo;
  }

  /** A burst. */
  WireRequest burst(Dice dice) {
    var operation = requests.taking(dice, MULTIPART);
    int partCount = dice.oneIn(30) ? dice.pick(31, 2000) : dice.between(0, 3);
    var body =
        IntStream.range(0, partCount)
            .mapToObj(i -> part(dice, partCount > 30))
            .collect(Collectors.joining("", dice.oneIn(10) ? "preamble\r\n" : "", end(dice)));
    var type = MULTIPART + "; boundary=" + BOUNDARY;
    return requests
        .bare(dice, operation)
        .plus("Content-Type: " + (dice.oneIn(6) ? dice.pick(CONTENT_TYPES) : type))
        .withBody(body.getBytes(ISO_8859_1));
  }

  private static String part(Dice dice, boolean isSmall) {
    var photo = isSmall ? new byte[] {1} : photo(dice);
    var disposition =
        dice.oneIn(5) ? dice.pick(DISPOSITIONS) : "form-data; name=\"" + dice.id() + "\"";
    var newline = dice.oneIn(12) ? dice.pick("\n", "\r", "\r\n\r\n", "\u0000\r\n") : "\r\n";
    var more = dice.oneIn(12) ? "X-More: " + "x".repeat(dice.pick(1, 9000, 70000)) + "\r\n" : "";
    return "--"
        + BOUNDARY
        + newline
        + ("Content-Disposition: " + disposition + newline)
        + ("Content-Type: image/jpeg" + newline)
        + (digest(dice, photo) + "\r\n" + more + newline)
        + (new String(photo, ISO_8859_1) + "\r\n");
  }

  private static String end(Dice dice) {
    return dice.oneIn(4)
        ? dice.pick("", "--", "--" + BOUNDARY, "--" + BOUNDARY + "-", "--" + BOUNDARY + "--x")
        : "--" + BOUNDARY + "--\r\n";
  }
}
