package org.fauces.examination.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes JPEGs of many kinds, and puts segments into them. */
final class Jpegs {

  private static final String NATIVE = "javax_imageio_jpeg_image_1.0";

  private Jpegs() {}

  static byte[] baseline(BufferedImage image) {
    return encode(image, false, 0, 2);
  }

  static byte[] progressive(BufferedImage image) {
    return encode(image, true, 0, 2);
  }

  /** With a restart marker after each so many units. */
  static byte[] restarting(BufferedImage image, int units) {
    return encode(image, false, units, 2);
  }

  static byte[] fullChroma(BufferedImage image) {
    return encode(image, false, 0, 1);
  }

  static byte[] grey(int width, int height) {
    return encode(Scenes.throat(width, height, 2, BufferedImage.TYPE_BYTE_GRAY), false, 0, 1);
  }

  /** Four inverted components without a transform, as Adobe programs write them. */
  static byte[] cmyk(int width, int height) {
    var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        raster.setPixel(x, y, new int[] {255, 255 * x / width, 255 * y / height, 255});
      }
    }
    var plain = write(new IIOImage(raster, null, null), false);
    return insert(plain, 0xEE, adobe(0));
  }

  static byte[] adobe(int transform) {
    return ByteBuffer.allocate(12)
        .put("Adobe".getBytes(ISO_8859_1))
        .putShort((short) 100)
        .putInt(0)
        .put((byte) transform)
        .array();
  }

  /** Puts a segment directly behind SOI. */
  static byte[] insert(byte[] jpeg, int marker, byte[] payload) {
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(0xFF);
    out.write(marker);
    out.write(payload.length + 2 >> 8);
    out.write(payload.length + 2);
    out.writeBytes(payload);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  /** A whole Exif segment with an orientation, and a text of its maker. */
  static byte[] exif(int orientation, String maker, boolean littleEndian) {
    var text = (maker + "\0").getBytes(ISO_8859_1);
    var order = littleEndian ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN;
    var out = ByteBuffer.allocate(6 + 38 + text.length).put("Exif\0\0".getBytes(ISO_8859_1));
    out.put((littleEndian ? "II" : "MM").getBytes(ISO_8859_1)).order(order);
    out.putShort((short) 42).putInt(8).putShort((short) 2);
    out.putShort((short) 0x010F).putShort((short) 2).putInt(text.length).putInt(38);
    out.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    out.putShort((short) orientation).putShort((short) 0).putInt(0);
    return out.put(text).array();
  }

  /** A profile in APP2 segments. */
  static byte[] withProfile(byte[] jpeg, byte[] profile) {
    var chunk =
        ByteBuffer.allocate(14 + profile.length)
            .put("ICC_PROFILE\0".getBytes(ISO_8859_1))
            .put((byte) 1)
            .put((byte) 1)
            .put(profile);
    return insert(jpeg, 0xE2, chunk.array());
  }

  static byte[] noise(int bytes, long seed) {
    var noise = new byte[bytes];
    new Random(seed).nextBytes(noise);
    return noise;
  }

  private static byte[] encode(
      RenderedImage image, boolean progressive, int restartUnits, int chroma) {
    var writer = Codecs.jpegWriter();
    var parameters = writer.getDefaultWriteParam();
    var type = ImageTypeSpecifier.createFromRenderedImage(image);
    var metadata = writer.getDefaultImageMetadata(type, parameters);
    writer.dispose();
    adapt(metadata, restartUnits, chroma);
    return write(new IIOImage(image, null, metadata), progressive);
  }

  private static byte[] write(IIOImage image, boolean progressive) {
    var writer = Codecs.jpegWriter();
    var parameters = writer.getDefaultWriteParam();
    if (progressive) {
      parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, image, parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static void adapt(IIOMetadata metadata, int restartUnits, int chroma) {
    var root = (IIOMetadataNode) metadata.getAsTree(NATIVE);
    if (restartUnits > 0) {
      var restart = new IIOMetadataNode("dri");
      restart.setAttribute("interval", Integer.toString(restartUnits));
      root.getElementsByTagName("markerSequence").item(0).appendChild(restart);
    }
    var luminance = (IIOMetadataNode) root.getElementsByTagName("componentSpec").item(0);
    luminance.setAttribute("HsamplingFactor", Integer.toString(chroma));
    luminance.setAttribute("VsamplingFactor", Integer.toString(chroma));
    try {
      metadata.setFromTree(NATIVE, root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
