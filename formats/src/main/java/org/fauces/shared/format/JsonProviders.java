package org.fauces.shared.format;

import jakarta.json.spi.JsonProvider;

/**
 * The JSON-P provider, looked up once: the static methods of {@code Json} search for it each time.
 */
final class JsonProviders {

  static final JsonProvider PROVIDER = JsonProvider.provider();

  private JsonProviders() {}
}
