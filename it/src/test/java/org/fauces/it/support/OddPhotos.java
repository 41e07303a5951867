package org.fauces.it.support;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

/** Photos as few cameras write them: four inks, or lying on their side. */
public final class OddPhotos {
  private static final int WIDTH_PX = 320;
  private static final int HEIGHT_PX = 240;
  private static final int EXIF = 0xE1;
  private static final int ADOBE = 0xEE;
  private static final int PNG_HEADER_BYTES = 33; // signature and IHDR

  private OddPhotos() {}

  /** No black; red everywhere, green to the right, blue to the bottom. Inks are stored inverted. */
  public static byte[] cmyk() {
    return fourBands(0, (red, green, blue) -> new int[] {red, green, blue, 255});
  }

  /** The same picture, its three inks as luma and chroma of what they leave. */
  public static byte[] ycck() {
    return fourBands(
        2,
        (red, green, blue) -> {
          var luma = 0.299 * (255 - red) + 0.587 * (255 - green) + 0.114 * (255 - blue);
          var blueChroma = 128 + (255 - blue - luma) / 1.772;
          var redChroma = 128 + (255 - red - luma) / 1.402;
          return new int[] {
            (int) Math.round(luma), (int) Math.round(blueChroma), (int) Math.round(redChroma), 255
          };
        });
  }

  /** A JPEG that says how it lies, and nothing else. */
  public static byte[] jpegLying(byte[] jpeg, int orientation) {
    var exif = new byte[] {'E', 'x', 'i', 'f', 0, 0};
    var payload = ByteBuffer.allocate(exif.length + 26).put(exif).put(tiff(orientation)).array();
    return withSegment(jpeg, EXIF, payload);
  }

  /** A PNG that says how it lies. */
  public static byte[] pngLying(byte[] png, int orientation) {
    var data = tiff(orientation);
    var checked = ByteBuffer.allocate(4 + data.length).put("eXIf".getBytes(US_ASCII)).put(data);
    var crc = new CRC32();
    crc.update(checked.array());
    return ByteBuffer.allocate(png.length + 12 + data.length)
        .put(png, 0, PNG_HEADER_BYTES)
        .putInt(data.length)
        .put(checked.array())
        .putInt((int) crc.getValue())
        .put(png, PNG_HEADER_BYTES, png.length - PNG_HEADER_BYTES)
        .array();
  }

  private static byte[] tiff(int orientation) {
    return ByteBuffer.allocate(26)
        .put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1})
        .put(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0})
        .array();
  }

  private static byte[] fourBands(int transform, Bands bands) {
    var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, WIDTH_PX, HEIGHT_PX, 4, null);
    for (var y = 0; y < HEIGHT_PX; y++) {
      for (var x = 0; x < WIDTH_PX; x++) {
        raster.setPixel(x, y, bands.of(255, 255 * x / WIDTH_PX, 255 * y / HEIGHT_PX));
      }
    }
    var marker = ByteBuffer.allocate(12).put("Adobe".getBytes(US_ASCII)).putShort((short) 100);
    return withSegment(jpeg(raster), ADOBE, marker.put(11, (byte) transform).array());
  }

  private static byte[] jpeg(Raster raster) {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(new IIOImage(raster, null, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** Puts a segment directly behind the start of the image. */
  private static byte[] withSegment(byte[] jpeg, int marker, byte[] payload) {
    return ByteBuffer.allocate(jpeg.length + 4 + payload.length)
        .put(jpeg, 0, 2)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (payload.length + 2))
        .put(payload)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** What the four bands hold where the picture has this colour. */
  private interface Bands {
    int[] of(int red, int green, int blue);
  }
}
