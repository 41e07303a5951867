package org.fauces.signon.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.fauces.signon.domain.SettingRefused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Settings that reach the server past the operator's command are judged by the same rules. */
@Tag("NSG-2.4-12")
class SignOnConfigTest {
  private static final UUID WARD = UUID.fromString("01890000-0000-7000-8000-000000000001");
  private static final String ISSUER = "https://id.example.org/realms/hospital";

  private final Map<String, String> settings = new HashMap<>();
  private final SignOnConfig config = new SignOnConfig();

  SignOnConfigTest() {
    config.config = new MapConfig();
    settings.put("fauces.other", "is not about sign-on");
  }

  @Test
  void withoutSettingsThereIsNoSignOn() {
    config.read();

    assertThat(config.plan().portal()).isEmpty();
    assertThat(config.plan().directory()).isEmpty();
    assertThat(config.plan().issuers()).isEmpty();
  }

  @Test
  void oneIssuerTwiceStopsTheStart() {
    trust("lab", ISSUER, "NURSE");
    config.read();
    assertThat(config.plan().issuers()).hasSize(1);

    trust("same", ISSUER, "PHYSICIAN");
    assertRefused("fauces.issuer.NAME.issuer is the same twice");
  }

  @Test
  void anIssuerThatMeansSomethingElseThanAtThePortalStopsTheStart() {
    trust("lab", ISSUER, "NURSE");
    settings.put("fauces.sign-on.issuer", ISSUER);
    settings.put("fauces.sign-on.client-id", "fauces");
    settings.put("fauces.sign-on.rule.1", "nurses -> NURSE @ " + WARD);
    config.read();
    assertThat(config.plan().portal()).isPresent();

    settings.put("fauces.sign-on.rule.1", "nurses -> PHYSICIAN @ " + WARD);
    assertRefused("fauces.issuer.NAME.issuer is that of the sign-on");
  }

  @Test
  void passwordsThatAreOffWithoutAnotherWayInStopTheStart() {
    settings.put("fauces.local-accounts", "off");
    assertRefused("fauces.local-accounts cannot be off");
  }

  @Test
  void aVariableOfTheEnvironmentIsJudgedToo() {
    settings.put("FAUCES_LOCAL_ACCOUNTS", "off");
    assertRefused("fauces.local-accounts cannot be off");

    settings.put("fauces.sign-on.issuer", ISSUER);
    settings.put("FAUCES_SIGN_ON_CLIENT_ID", "fauces");
    settings.put("fauces.sign-on.rule.1", "nurses -> NURSE @ " + WARD);
    config.read();
    assertThat(config.plan().portal()).isPresent();
  }

  @Test
  void aVariableThatLeadsToNoSettingIsNotDropped() {
    for (String variable :
        List.of("FAUCES_SIGN_ON_RULE_2", "FAUCES_ISSUER_LAB_AUDIENCE", "fauces_sign_on_rule_2")) {
      settings.put(variable, "x");
      assertRefused(variable + " is not known");
      settings.remove(variable);
    }
    trust("lab", ISSUER, "NURSE");
    settings.put("FAUCES_SIGN_ON_CA_FILE", ""); // a script with nothing to say
    settings.put("FAUCES_ISSUER_LAB_AUDIENCE", "other");
    config.read();
    assertThat(config.plan().issuers()).hasSize(1);
  }

  private void assertRefused(String sentence) {
    assertThatThrownBy(config::read)
        .isInstanceOf(SettingRefused.class)
        .hasMessageContaining(sentence);
  }

  private void trust(String name, String issuer, String role) {
    var prefix = "fauces.issuer." + name + ".";
    settings.put(prefix + "issuer", issuer);
    settings.put(prefix + "jwks-uri", "https://id.example.org/keys");
    settings.put(prefix + "audience", "fauces-api");
    settings.put(prefix + "rule.1", "nurses -> " + role + " @ " + WARD);
  }

  private final class MapConfig implements Config {
    @Override
    public Iterable<String> getPropertyNames() {
      return settings.keySet();
    }

    @Override
    public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
      var variable = name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
      return Optional.ofNullable(settings.get(name))
          .or(() -> Optional.ofNullable(settings.get(variable)))
          .map(type::cast);
    }

    @Override
    public <T> T getValue(String name, Class<T> type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ConfigValue getConfigValue(String name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
      return List.of();
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
      return Optional.empty();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new UnsupportedOperationException();
    }
  }
}
