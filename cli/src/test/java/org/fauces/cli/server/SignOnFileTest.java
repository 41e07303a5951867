package org.fauces.cli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.fauces.cli.CommandFailure;
import org.fauces.cli.home.Home;
import org.fauces.cli.home.PrivateFiles;
import org.fauces.cli.home.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignOnFileTest {
  private static final String LEAST =
      """
      fauces.sign-on.issuer=https://id.example.org
      fauces.sign-on.client-id=fauces
      fauces.sign-on.rule.1=看護師 -> NURSE @ 01890000-0000-7000-8000-000000000001
      """;

  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void makeAHome() {
    home = Home.open(folder.resolve("home"));
  }

  @Test
  void aHomeWithoutTheFileHasNoSignOn() {
    assertThat(new SignOnFile(home).read()).isEmpty();
  }

  @Test
  void theServerGetsTheSettingsAndThePlaceOfTheSecret() throws IOException {
    write(LEAST);
    Path secret = secret("s3cret", "rw-------");
    assertThat(new SignOnFile(home).read())
        .containsEntry("fauces.sign-on.client-id", "fauces")
        .containsEntry(
            "fauces.sign-on.rule.1", "看護師 -> NURSE @ 01890000-0000-7000-8000-000000000001")
        .containsEntry("fauces.client-secret-file.sign-on", secret.toString());
  }

  @Test
  void aSecretThatIsMissingOrOpenToOthersIsNamed() throws IOException {
    write(LEAST);
    assertRefused("needs a secret in ");
    secret("", "rw-------");
    assertRefused("needs a secret in ");
    secret("s3cret", "rw-r-----");
    assertRefused("must have mode 0600");
  }

  @Test
  void aSettingThatCannotBeUsedIsNamedWithTheFile() throws IOException {
    write(LEAST.replace("https:", "http:"));
    assertRefused("sign-on.properties: The setting fauces.sign-on.issuer must be an address");
    write(LEAST + "fauces.other=1\n");
    assertRefused("sign-on.properties: The setting fauces.other is not known");
    write(LEAST + "fauces.sign-on.scopes=openid ${fauces.home}\n");
    assertRefused("must not contain '${'");
  }

  @Test
  void aFileOfCertificatesMustBeThere() throws IOException {
    write(LEAST + "fauces.sign-on.ca-file=/nowhere/ca.pem\n");
    secret("s3cret", "rw-------");
    assertRefused("The setting fauces.sign-on.ca-file must be the absolute path");
  }

  private void assertRefused(String sentence) {
    assertThatThrownBy(() -> new SignOnFile(home).read())
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining(sentence);
  }

  private void write(String settings) {
    PrivateFiles.write(home.conf().resolve("sign-on.properties"), settings);
  }

  private Path secret(String value, String mode) throws IOException {
    Path file = PrivateFiles.write(home.secrets().file(Secret.SIGN_ON_CLIENT), value);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }
}
