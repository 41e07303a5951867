package org.fauces.cli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.fauces.cli.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyFileTest {
  private static final char[] NO_PASSPHRASE = {};

  @TempDir Path folder;

  @Test
  void aKeyIsReadAgainAndBelongsToItsOwnerAlone() throws Exception {
    var file = new SigningKeyFile(folder.resolve("maker"));
    var made = file.make();
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("maker"))))
        .isEqualTo("rw-------");
    var read = file.read(NO_PASSPHRASE);
    assertThat(read.getPrivate()).isEqualTo(made.getPrivate());
    assertThat(read.getPublic()).isEqualTo(made.getPublic());
  }

  @Test
  void noKeyIsWrittenInPlaceOfAnother() {
    new SigningKeyFile(folder.resolve("maker")).make();
    assertThatThrownBy(() -> new SigningKeyFile(folder.resolve("maker")).make())
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("exists already");
  }

  @Test
  void aKeyInClearThatOthersMayReadIsRefused() throws Exception {
    var file = new SigningKeyFile(folder.resolve("maker"));
    file.make();
    Files.setPosixFilePermissions(
        folder.resolve("maker"), PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> file.read(NO_PASSPHRASE)).hasMessageContaining("chmod 600");
  }

  @Test
  void anEncryptedKeyOpensByItsPassphraseAlone() throws Exception {
    var file = new SigningKeyFile(folder.resolve("maker"));
    var made = file.make();
    Files.writeString(
        folder.resolve("maker"), encrypted(made.getPrivate().getEncoded(), "throat".toCharArray()));
    assertThatThrownBy(() -> file.read(NO_PASSPHRASE)).hasMessageContaining("--passphrase-file");
    assertThatThrownBy(() -> file.read("wrong".toCharArray()))
        .hasMessageContaining("the passphrase is wrong");
    assertThat(file.read("throat".toCharArray()).getPrivate()).isEqualTo(made.getPrivate());
  }

  /** As OpenSSL writes it: PBES2 by PBKDF2 with HMAC-SHA-256 and AES-256. */
  private static String encrypted(byte[] key, char[] passphrase) throws Exception {
    String algorithm = "PBEWithHmacSHA256AndAES_256";
    var cipher = Cipher.getInstance(algorithm);
    cipher.init(
        Cipher.ENCRYPT_MODE,
        SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(passphrase)));
    byte[] name = HexFormat.of().parseHex("06092a864886f70d01050d"); // PBES2
    byte[] scheme = der(0x30, name, cipher.getParameters().getEncoded());
    byte[] der = der(0x30, scheme, der(0x04, cipher.doFinal(key)));
    return "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
        + "\n-----END ENCRYPTED PRIVATE KEY-----\n";
  }

  private static byte[] der(int tag, byte[]... parts) throws IOException {
    var content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.write(part);
    }
    var whole = new ByteArrayOutputStream();
    whole.write(tag);
    if (content.size() > 127) {
      whole.write(0x81); // one byte of length follows
    }
    whole.write(content.size());
    content.writeTo(whole);
    return whole.toByteArray();
  }

  @Test
  void whatIsNoKeyIsRefusedByASentence() throws Exception {
    var file = new SigningKeyFile(folder.resolve("maker"));
    file.make();
    Files.writeString(folder.resolve("maker"), "-----BEGIN PRIVATE KEY-----\nAAAA\n");
    assertThatThrownBy(() -> file.read(NO_PASSPHRASE)).isInstanceOf(CommandFailure.class);
  }
}
