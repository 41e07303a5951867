package org.fauces.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  private int render(String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "render";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return Main.commandLine().setErr(new PrintWriter(err)).execute(arguments);
  }

  @Test
  void aSheetHasAPhotoForEachPatient() throws IOException {
    var sheet = folder.resolve("sheet.png");
    assertThat(render("--patients", "3", "--columns", "2", "--cell", "40", "--sheet", sheet + ""))
        .isZero();
    var picture = ImageIO.read(sheet.toFile());
    assertThat(picture.getWidth()).isEqualTo(80);
    assertThat(picture.getHeight()).isEqualTo(80);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(sheet);
    }
  }

  @Test
  void anImpossibleNumberIsNamed() {
    assertThat(render("--patients", "0", "--sheet", folder.resolve("none.png") + "")).isNotZero();
    assertThat(err.toString()).contains("--patients must lie between 1 and");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aMissingFolderIsNamed() {
    var sheet = folder.resolve("missing").resolve("sheet.png");
    assertThat(render("--patients", "1", "--cell", "20", "--sheet", sheet + "")).isNotZero();
    assertThat(err.toString()).contains("cannot be written");
  }
}
