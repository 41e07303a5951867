package org.fauces.identity.rest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fauces.shared.domain.DomainException;
import org.fauces.shared.domain.DomainException.Violation;
import org.fauces.shared.domain.ProblemType;
import org.fauces.shared.domain.Sensitive;
import org.fauces.shared.rest.IdParameters;

/**
 * A form by which a token is asked for (RFC 6749, section 4.5): a parameter without a value counts
 * as absent, an unknown one is passed over, and one that comes twice is refused.
 */
public final class TokenForm {
  static final int MAX_BYTES = 16_384;

  private final Map<String, String> parameters;

  private TokenForm(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  static TokenForm read(InputStream body) throws IOException {
    var bytes = body.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new DomainException(ProblemType.TOO_LARGE, null);
    }
    var parameters = new HashMap<String, String>();
    for (String pair : new String(bytes, StandardCharsets.UTF_8).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0 && parameters.put(decode(pair, 0, equals), rest(pair, equals)) != null) {
        throw refused(decode(pair, 0, equals), "twice");
      }
    }
    return new TokenForm(parameters);
  }

  private static String rest(String pair, int equals) {
    return decode(pair, equals + 1, pair.length());
  }

  private static String decode(String text, int from, int to) {
    try {
      return URLDecoder.decode(text.substring(from, to), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw refused("", "not-a-form"); // its message quotes the text
    }
  }

  public Sensitive<String> required(String name, int maxCharacters) {
    var value = find(name).orElseThrow(() -> refused(name, "missing"));
    if (value.length() > maxCharacters) {
      throw refused(name, "too-long");
    }
    return Sensitive.of(value);
  }

  /** An id; empty where there is none. */
  public Optional<UUID> id(String name) {
    try {
      return find(name).map(IdParameters::parse);
    } catch (IllegalArgumentException e) {
      throw refused(name, "not-a-uuid");
    }
  }

  private Optional<String> find(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
  }

  private static DomainException refused(String name, String rule) {
    // a name that nobody here asked for is not repeated
    var pointer = name.matches("[a-z_]{1,40}") ? "/" + name : "";
    return new DomainException(
        ProblemType.TOKEN_REQUEST, null, List.of(new Violation(pointer, rule)));
  }

  @Override
  public String toString() {
    return "TokenForm[...]";
  }
}
