package org.fauces.examination.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file carries beside its picture is gone afterwards, and the picture is the same. */
class ForeignBytesTest {

  private static final String MARKER = "X5O!P%@AP[4 FOREIGN-BYTES-MARKER <script>alert(1)</script>";
  private static final byte[] MARKER_BYTES = MARKER.getBytes(ISO_8859_1);
  private static final byte[] JPEG = Jpegs.baseline(Scenes.throat(160, 120));

  static Stream<Arguments> jpegs() throws Exception {
    return Stream.of(
        Arguments.of("behind the end", join(JPEG, MARKER_BYTES)),
        Arguments.of("a ZIP archive behind the end", join(JPEG, zip())),
        Arguments.of("a second picture behind the end", join(JPEG, withComment())),
        Arguments.of("comment", withComment()),
        Arguments.of("Exif", Jpegs.insert(JPEG, 0xE1, Jpegs.exif(1, MARKER, true))),
        Arguments.of("XMP", Jpegs.insert(JPEG, 0xE1, named("http://ns.adobe.com/xap/1.0/\0"))),
        Arguments.of("multi-picture", Jpegs.insert(JPEG, 0xE2, named("MPF\0"))),
        Arguments.of("thumbnail extension", Jpegs.insert(JPEG, 0xE0, named("JFXX\0"))),
        Arguments.of("Adobe's resources", Jpegs.insert(JPEG, 0xED, named("Photoshop 3.0\0"))),
        Arguments.of("private", Jpegs.insert(JPEG, 0xEB, MARKER_BYTES)),
        Arguments.of("an unused table", Jpegs.insert(JPEG, 0xDB, unusedTable())),
        Arguments.of("a profile's texts", Jpegs.withProfile(JPEG, profileWithMarker())));
  }

  static Stream<Arguments> pngs() throws Exception {
    var pixels = Pngs.pixels(100, 80, 8, 2, 0);
    return Stream.of(
        Arguments.of("behind the end", join(Pngs.rgb(100, 80), MARKER_BYTES)),
        Arguments.of(
            "HTML behind the end", join(Pngs.rgb(100, 80), ("<html>" + MARKER).getBytes())),
        Arguments.of("text", before(pixels, "tEXt", "Comment\0" + MARKER)),
        Arguments.of("international text", before(pixels, "iTXt", "a\0\0\0\0\0" + MARKER)),
        Arguments.of("private", before(pixels, "prVt", MARKER)),
        Arguments.of("further frame", before(pixels, "fdAT", MARKER)),
        Arguments.of("profile name", before(pixels, "sPLT", MARKER)),
        Arguments.of(
            "behind the compressed pixels", before(join(pixels, MARKER_BYTES), "tIME", "x")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"jpegs", "pngs"})
  void foreignBytesAreGone(String place, byte[] upload) {
    assertThat(text(upload)).contains(MARKER.substring(0, 20));
    var photo = PhotoIntake.rebuild(upload);
    assertThat(text(photo.bytes())).doesNotContain("FOREIGN").doesNotContain("script");
    Pixels.assertSame(photo.bytes(), upload);
  }

  @Test
  void placeAndTimeAreGone() throws Exception {
    var upload = Jpegs.insert(JPEG, 0xE1, Jpegs.exif(6, MARKER, false));
    var before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(upload));
    var directory = before.getFirstDirectoryOfType(ExifIFD0Directory.class);
    var photo = PhotoIntake.rebuild(upload);
    // the library confirms what our own reader saw, and that nothing is left for it to find
    assertThat(directory.getInt(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(photo.orientation());
    var after = ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo.bytes()));
    assertThat(after.getFirstDirectoryOfType(ExifIFD0Directory.class)).isNull();
  }

  @Test
  void bytesHiddenBehindTheLastUnitOfAScanAreRefused() {
    var end = JPEG.length - 2;
    for (var restart : new byte[][] {{}, {(byte) 0xFF, (byte) 0xD0}}) {
      var upload =
          join(Arrays.copyOf(JPEG, end), join(restart, join(MARKER_BYTES, tail(JPEG, end))));
      assertThat(catchThrowable(() -> PhotoIntake.rebuild(upload)))
          .isInstanceOf(PhotoRejected.class);
    }
  }

  private static byte[] withComment() {
    return Jpegs.insert(JPEG, 0xFE, MARKER_BYTES);
  }

  private static byte[] named(String name) {
    return join(name.getBytes(ISO_8859_1), MARKER_BYTES);
  }

  /** Table 3, which no component uses, with the marker as its values. */
  private static byte[] unusedTable() {
    var table = Arrays.copyOf(join(new byte[] {3}, MARKER_BYTES), 65);
    for (var i = 1; i < table.length; i++) {
      table[i] = table[i] == 0 ? 1 : table[i];
    }
    return table;
  }

  /** A real profile with one more tag. */
  private static byte[] profileWithMarker() {
    var builtIn = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    var profile = ICC_Profile.getInstance(builtIn); // the built-in one itself cannot be changed
    var tag = ByteBuffer.allocate(8 + MARKER_BYTES.length).put("text\0\0\0\0".getBytes());
    profile.setData(ICC_Profile.icSigCopyrightTag, tag.put(MARKER_BYTES).array());
    return profile.getData();
  }

  private static byte[] before(byte[] pixels, String type, String text) {
    return Pngs.png()
        .header(100, 80, 8, 2, 0)
        .text(type, text)
        .text("tEXt", "Comment\0" + MARKER)
        .chunk("IDAT", pixels)
        .end();
  }

  private static byte[] zip() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(MARKER));
    }
    return bytes.toByteArray();
  }

  private static byte[] join(byte[] one, byte[] other) {
    var joined = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, joined, one.length, other.length);
    return joined;
  }

  private static byte[] tail(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }
}
