package org.fauces.signon.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.fauces.signon.domain.SettingRefused;
import org.fauces.signon.domain.SignOnPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory that is set without its secret stops the start, and not each sign-in. */
@Tag("NSG-2.4-12")
class HospitalDirectoryTest {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "fauces.directory.url", "ldaps://ldap.example.org",
          "fauces.directory.bind-dn", "cn=fauces,dc=example,dc=org",
          "fauces.directory.user-base", "dc=example,dc=org",
          "fauces.directory.rule.1", "nurses -> NURSE @ 01890000-0000-7000-8000-000000000001");

  @TempDir Path folder;
  private final HospitalDirectory directory = new HospitalDirectory();
  private Map<String, String> settings = SETTINGS;

  @BeforeEach
  void wire() {
    directory.config =
        new SignOnConfig() {
          @Override
          SignOnPlan plan() {
            return SignOnPlan.read(settings);
          }
        };
  }

  @Test
  void withItsSecretItIsOn() throws IOException {
    directory.secretFile = Optional.of(file("secret\n"));
    directory.read();
    assertThat(directory.isOn()).isTrue();
  }

  @Test
  void withoutItsSecretItIsRefused() throws IOException {
    directory.secretFile = Optional.empty();
    assertRefused();
    directory.secretFile = Optional.of(file("\n"));
    assertRefused();
  }

  @Test
  void whereNoneIsSetNoSecretIsAskedFor() {
    settings = Map.of();
    directory.secretFile = Optional.empty();
    directory.read();
    assertThat(directory.isOn()).isFalse();
  }

  private void assertRefused() {
    assertThatThrownBy(directory::read)
        .isInstanceOf(SettingRefused.class)
        .hasMessageContaining("fauces.client-secret-file.directory");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("secret"), text);
  }
}
