package org.fauces.it.support;

import java.awt.Color;
import java.awt.RadialGradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.fauces.ai.simulator.Condition;
import org.fauces.ai.simulator.SimulatedCase;

/** Pictures to upload: simulated throats, and small ones where it matters not what they show. */
public final class TestPhotos {
  private static final int WIDTH_PX = 480;
  private static final int HEIGHT_PX = 360;

  private TestPhotos() {}

  /** What a simulated camera sees in a simulated throat, good shots and bad ones. */
  public static List<byte[]> throats(long seed, int count) {
    return SimulatedCase.of(Condition.INFLUENZA, seed, count).jpegs();
  }

  /** The same bytes for the same seed. */
  public static byte[] jpeg(long seed) {
    return encode(picture(seed), "jpg");
  }

  public static byte[] png(long seed) {
    return encode(picture(seed), "png");
  }

  public static byte[] encode(BufferedImage picture, String format) {
    try (var bytes = new ByteArrayOutputStream()) {
      ImageIO.write(picture, format, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value of the Content-Digest header. */
  public static String digest(byte[] bytes) {
    return "sha-256=:" + Base64.getEncoder().encodeToString(sha256(bytes)) + ":";
  }

  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A reddish disc with some texture, so that no two pictures are alike. */
  private static BufferedImage picture(long seed) {
    var random = new SplittableRandom(seed);
    var picture = new BufferedImage(WIDTH_PX, HEIGHT_PX, BufferedImage.TYPE_INT_RGB);
    var graphics = picture.createGraphics();
    graphics.setPaint(
        new RadialGradientPaint(
            WIDTH_PX / 2f,
            HEIGHT_PX / 2f,
            HEIGHT_PX / 2f,
            new float[] {0, 1},
            new Color[] {new Color(225, 120, 110), new Color(60, 15, 15)}));
    graphics.fillRect(0, 0, WIDTH_PX, HEIGHT_PX);
    for (var i = 0; i < 60; i++) {
      graphics.setColor(new Color(200, 90 + random.nextInt(60), 90 + random.nextInt(60)));
      graphics.fillOval(
          random.nextInt(WIDTH_PX), random.nextInt(HEIGHT_PX), 6 + random.nextInt(14), 8);
    }
    graphics.dispose();
    return picture;
  }
}
