package org.fauces.protection.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

  @TempDir Path home;
  private Path directory;
  private Path file;

  @BeforeEach
  void names() {
    directory = home.resolve("keys");
    file = directory.resolve("master.json");
  }

  @Test
  void theFirstStartMakesAPrivateFile() throws Exception {
    MasterKeys.openOrCreate(directory);
    assertThat(mode(directory)).isEqualTo("rwx------");
    assertThat(mode(file)).isEqualTo("rw-------");
    assertThat(directory.resolve("master.json.new")).doesNotExist();
  }

  @Test
  void laterStartsOpenTheSameKeys() {
    var first = MasterKeys.openOrCreate(directory);
    assertThat(MasterKeys.openOrCreate(directory).checkValue()).isEqualTo(first.checkValue());
    assertThat(MasterKeys.openOrCreate(home.resolve("other")).checkValue())
        .isNotEqualTo(first.checkValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rwx------", "rw--w----"})
  void aFileThatOthersCouldUseIsRefused(String mode) throws Exception {
    MasterKeys.openOrCreate(directory);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    assertUnusable("is open to other users");
  }

  @Test
  void aFolderThatOthersCouldEnterIsRefused() throws Exception {
    MasterKeys.openOrCreate(directory);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-x---"));
    assertUnusable("is open to other users");
  }

  @Test
  void aLinkInTheFilesPlaceIsRefused() throws Exception {
    MasterKeys.openOrCreate(directory);
    var elsewhere = Files.move(file, home.resolve("elsewhere"));
    Files.createSymbolicLink(file, elsewhere);
    assertThatThrownBy(() -> MasterKeys.openOrCreate(directory)).isInstanceOf(KeysUnusable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "null",
        "{\"format\":2}",
        "{\"format\":\"1\"}",
        "{\"format\":1,\"wrapping\":{},\"indexing\":{}}",
        "{\"format\":1,\"wrapping\":[],\"indexing\":7}",
        "{\"format\":1,\"wrapping\":{\"key\":[{\"keyData\":\"QUJDREVGR0g=\"}]},\"indexing\":{}}"
      })
  void aBrokenFileIsRefusedWithoutQuotingIt(String content) throws Exception {
    MasterKeys.openOrCreate(directory);
    Files.writeString(file, content);
    assertThatThrownBy(() -> MasterKeys.openOrCreate(directory))
        .isInstanceOf(KeysUnusable.class)
        .hasMessageContaining("is broken")
        .hasMessageNotContaining("QUJD")
        .hasNoCause();
    assertThat(file).hasContent(content); // never replaced by a new key
  }

  @Test
  void swappedKeysetsAreRefused() throws Exception {
    MasterKeys.openOrCreate(directory);
    var swapped =
        Files.readString(file)
            .replace("wrapping", "x")
            .replace("indexing", "wrapping")
            .replace("\"x\"", "\"indexing\"");
    Files.writeString(file, swapped);
    assertThatThrownBy(() -> MasterKeys.openOrCreate(directory)).isInstanceOf(KeysUnusable.class);
  }

  @Test
  void theRestOfADeadStartIsReplaced() throws Exception {
    Files.createDirectory(
        directory,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.writeString(directory.resolve("master.json.new"), "half a ke");
    MasterKeys.openOrCreate(directory);
    assertThat(directory.resolve("master.json.new")).doesNotExist();
  }

  @Test
  void racingThreadsEndWithOneFile() throws Exception {
    var pool = Executors.newFixedThreadPool(8);
    try {
      Callable<String> start = () -> MasterKeys.openOrCreate(directory).checkValue();
      var checks = new ArrayList<String>();
      for (var started : pool.invokeAll(List.of(start, start, start, start, start, start))) {
        checks.add(started.get());
      }
      assertThat(checks).hasSize(6).containsOnly(MasterKeys.openOrCreate(directory).checkValue());
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void racingProcessesEndWithOneFile() throws Exception {
    var processes = List.of(start(), start(), start());
    for (var process : processes) {
      var printed = new String(process.getInputStream().readAllBytes());
      assertThat(process.waitFor()).as(printed).isZero();
      assertThat(printed).isEqualTo(MasterKeys.openOrCreate(directory).checkValue());
    }
  }

  private Process start() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            Opening.class.getName(),
            directory.toString())
        .redirectError(Redirect.INHERIT) // where newer Java warns of what libraries use
        .start();
  }

  /** Another process that opens the keys. */
  static final class Opening {
    public static void main(String[] arguments) {
      System.out.print(MasterKeys.openOrCreate(Path.of(arguments[0])).checkValue());
    }
  }

  private void assertUnusable(String sentence) {
    assertThatThrownBy(() -> MasterKeys.openOrCreate(directory))
        .isInstanceOf(KeysUnusable.class)
        .hasMessageContaining(sentence);
  }

  private static String mode(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
