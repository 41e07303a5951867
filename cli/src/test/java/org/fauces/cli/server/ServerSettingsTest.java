package org.fauces.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.fauces.cli.database.DatabaseAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerSettingsTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 127.0.0.1",
    "0.0.0.0, 127.0.0.1",
    "::, [::1]",
    "::1, [::1]",
    "fe80::1, [fe80::1]"
  })
  void theLocalAddressHasAHost(String listen, String host) {
    assertThat(URI.create(settings(listen, "localhost").localUrl()))
        .hasHost(host)
        .hasPort(9443)
        .hasScheme("https");
  }

  @Test
  void anAddressForANameStandsInBrackets() {
    assertThat(settings("::", "2001:db8::7").publicUrl()).isEqualTo("https://[2001:db8::7]:9443");
  }

  private static ServerSettings settings(String listen, String hostname) {
    return new ServerSettings(listen, hostname, 9443, DatabaseAddress.embedded(9306));
  }
}
